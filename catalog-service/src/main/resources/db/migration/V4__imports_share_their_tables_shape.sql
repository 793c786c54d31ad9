-- The same names as wherever files are imported, so that the same code serves all.
alter table import_finding rename column version_id to import_id;
alter table catalogue_version add column failure_file text;
alter table import_file_piece rename column version_id to import_id;
