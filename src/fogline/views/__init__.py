"""What people see of a record: the summary, the tables, the report and the exports."""
