"""Export a trained reader as what fogline ships: make train does it."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.learning import network
from training.network import base_encoder

OUTPUTS = (
    "start end inside left right ties "
    "claim_start claim_end claim_inside claim_left claim_right claim_ties tags gists"
).split()


class Exported(nn.Module):
    """The network with flat inputs and outputs."""

    def __init__(self, whole: nn.ModuleDict) -> None:
        super().__init__()
        self.reader, self.claims = whole["reader"], whole["claims"]

    def forward(self, pieces: Tensor, mask: Tensor, shape: Tensor, firsts: Tensor):
        """Return the tensors named in OUTPUTS."""
        scores = self.reader(pieces, mask, shape, firsts)
        claims, tags, gists = self.claims(scores)
        one, two = scores.marks, claims.marks
        return (
            one.start,
            one.end,
            one.inside,
            one.left,
            one.right,
            scores.ties,
            two.start,
            two.end,
            two.inside,
            two.left,
            two.right,
            claims.ties,
            tags,
            gists,
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    whole = network()
    whole.load_state_dict(torch.load(options.weights), strict=True)
    whole.eval()
    whole["reader"].encoder.set_attn_implementation("eager")  # onnxruntime runs it far faster
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        _export(whole, exact)
        quantize_dynamic(
            exact,
            options.folder / "reader.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,  # else processors without VNNI overflow, and read otherwise
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        )
    np.savez(options.folder / "heads.npz", **_heads(whole))
    shutil.copy(base_encoder() / "vocab.txt", options.folder / "vocab.txt")


def _export(whole: nn.ModuleDict, file: Path) -> None:
    sample = (
        torch.randint(1000, 2000, (2, 12)),
        torch.ones(2, 12, dtype=torch.long),
        torch.zeros(2, 12, 3, dtype=torch.long),
        torch.arange(1, 9).expand(2, -1).contiguous(),
    )
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    names = ["pieces", "mask", "shape", "firsts"]
    axes = dict.fromkeys(names[:3], pieces) | dict.fromkeys(["firsts", *OUTPUTS], words)
    torch.onnx.export(
        Exported(whole),
        sample,
        file,
        input_names=names,
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(file))


def _heads(whole: nn.ModuleDict) -> dict[str, np.ndarray]:
    """Return what is computed outside the graph: moves, lengths, ties and the fields' layers."""
    found = {}
    for name in ("segments", "links", "claim_segments", "claim_links"):
        for key, value in whole[name].state_dict().items():
            found[f"{name}.{key}"] = value.numpy()
    for key, value in whole["claims"].fields.state_dict().items():
        found[f"fields.{key}"] = value.numpy()
    return found


if __name__ == "__main__":
    main()
