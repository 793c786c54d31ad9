-- How late events reach us: of each site and day of arrival (in Vietnam), how many events came how many days after they
-- happened. Only events that say when they happened are in it. Filled from now on; a rebuild (mode REPLACE) fills the past in.
create table lateness (
    site_id   int    not null,
    day       date   not null,
    days_late int    not null,
    events    bigint not null,
    primary key (site_id, day, days_late)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

-- For reports on all sites, which look for days first.
create index lateness_by_day on lateness (day);
