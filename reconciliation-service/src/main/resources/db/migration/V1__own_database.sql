-- The history of migrations starts here; the tables come with the first step of a reconciliation.
COMMENT ON SCHEMA public IS 'Reconciliations in five steps. Only reconciliation-service reads and writes here.';
