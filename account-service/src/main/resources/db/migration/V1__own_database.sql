-- The history of migrations starts here; the tables come with the import of account lists.
COMMENT ON SCHEMA public IS 'Account lists and figures. Only account-service reads and writes here.';
