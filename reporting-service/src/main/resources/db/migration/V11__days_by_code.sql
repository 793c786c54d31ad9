-- Whether the deciding reception's sender gave no time, so that the date inside the dossier's code may say the day. False for
-- dossiers received before this version, which stay on the day of their arrival: a rebuild (mode REPLACE) fills them in.
alter table dossier_state add column received_untimed boolean not null default false;

-- What the cells lack to count dossiers on the days inside their codes: of each dossier received whose code has an earlier day,
-- its counts are taken from the day of arrival and added to that of the code. Cells and shifts together are the other count.
create table day_shift (like day_cell including all)
    with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- The same by month: of dossiers whose code has a day in an earlier month.
create table month_shift (like month_cell including all)
    with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
