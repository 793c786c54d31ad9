-- What reached us of each site on each day (of arrival, in Vietnam), for whoever watches over its connection. Filled from
-- now on; a rebuild (mode REPLACE) fills the past in.
create table arrival_day (
    site_id       int    not null,
    day           date   not null,
    events        bigint not null,
    said          bigint not null, -- which values the events' fields had: a bit for each
    location_low  int,             -- smallest and largest hash of LOCATION: equal while it is one and the same
    location_high int,
    primary key (site_id, day)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

-- The running numbers of dossier codes by unit and the day inside the code: what lies between and never came may be lost.
create table running_number (
    site_id  int    not null,
    day      date   not null,
    unit     text   collate "C" not null,
    lowest   bigint not null,
    highest  bigint not null,
    dossiers int    not null,
    primary key (site_id, day, unit)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
