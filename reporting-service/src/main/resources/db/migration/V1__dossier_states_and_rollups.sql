-- How far each consumer has read; moved in the same transaction as the effects of what it read.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- Procedure codes as senders write them, so that cells carry four bytes. Id 0 stands for "none said".
create table procedure (
    id   int generated always as identity (minvalue 1) primary key,
    code text not null unique,
    name text
);

-- What is known of each dossier. Times are microseconds since 1970 in UTC: exact, and cheap to send as arrays.
create table dossier_state (
    site_id             int      not null,
    code_profile        text     not null,
    received_authority  smallint not null, -- 0 agreed correction, 1 a Status 1 event, 2 any other
    received_at         bigint   not null,
    received_agreed_at  bigint,
    received_event      uuid     not null,
    received_online     boolean  not null,
    level               smallint,
    procedure_id        int      not null,
    unit                text,
    from_national       boolean,
    said_elsewhere      text,              -- which events said level, procedure, unit, portal; null: the reception's
    result_authority    smallint,
    result_at           bigint,
    result_agreed_at    bigint,
    result_event        uuid,
    result_returned     boolean,
    result_online       boolean,
    result_payment      smallint,
    result_by_post      boolean,
    primary key (site_id, code_profile)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);

-- Each dossier counts in one cell of the population "received" (1) and, once it has a result, in one of "finished" (2).
create table day_cell (
    site_id         int      not null,
    population      smallint not null,
    day             date     not null,
    procedure_id    int      not null,
    level           smallint not null, -- -1: none said
    dossiers        int      not null,
    received_online int      not null,
    fully_online    int      not null,
    finished        int      not null,
    paid_online     int      not null,
    paid            int      not null,
    by_post         int      not null,
    from_national   int      not null, -- of those received online
    primary key (site_id, population, day, procedure_id, level)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- For reports on all sites, which look for days first.
create index day_cell_by_day on day_cell (population, day);

-- The same numbers by month and without the procedure: whole months of a report are read here.
create table month_cell (
    site_id         int      not null,
    population      smallint not null,
    month           date     not null, -- its first day
    level           smallint not null,
    dossiers        int      not null,
    received_online int      not null,
    fully_online    int      not null,
    finished        int      not null,
    paid_online     int      not null,
    paid            int      not null,
    by_post         int      not null,
    from_national   int      not null,
    primary key (site_id, population, month, level)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

create index month_cell_by_month on month_cell (population, month);
