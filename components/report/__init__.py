"""The report page: some days of a glucose sensor on one sheet, as clinics print them."""
