-- How far each consumer of this service has read its topic; moved in the transaction that applies the messages.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is kept as it is', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- EMC's data of the sites and days agreed on, as of one moment. Once it is over, whichever way, it stays as it is.
create table extract (
    -- known to ingest-service too, whose database may be older or newer than this one
    id                uuid primary key default uuidv7(),
    reconciliation_id bigint      not null references reconciliation,
    -- counts the extracts of a reconciliation, from 1
    number            int         not null,
    state             text        not null check (state in ('REQUESTED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
    -- of the request to ingest-service
    version           bigint      not null default 1,
    sites             int[]       not null,
    period_from       date        not null,
    period_to         date        not null,
    requested_at      timestamptz not null,
    requested_by      text        not null,
    -- what ingest-service says of it
    cut_off           timestamptz,
    dossiers_total    bigint,
    events_total      bigint,
    chunks_total      int,
    rows_sha256       text,
    -- what has arrived of it
    started_at        timestamptz,
    chunks            int         not null default 0,
    bytes             bigint      not null default 0,
    events            bigint      not null default 0,
    -- what became of it
    finished_at       timestamptz,
    cancelled_by      text,
    failure           text,
    manifest          jsonb,
    unique (reconciliation_id, number),
    check (period_from <= period_to),
    check ((state in ('READY', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    check ((state = 'READY') = (manifest is not null)),
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'CANCELLED') = (cancelled_by is not null))
);
-- One at a time.
create unique index on extract (reconciliation_id) where state in ('REQUESTED', 'RUNNING');

create trigger finished before update on extract
    for each row when (old.finished_at is not null) execute function refuse_change();
create trigger kept before delete on extract for each row execute function refuse_change();
create trigger kept_truncate before truncate on extract for each statement execute function refuse_change();

-- Which extracts the unit has been given, and what the officer wrote.
create table extract_handover (
    extract_id uuid        primary key references extract,
    at         timestamptz not null,
    by         text        not null,
    by_name    text        not null,
    message    text
);
create trigger kept before update or delete on extract_handover for each row execute function refuse_change();

-- Who has downloaded what.
create table extract_download (
    id         bigint generated always as identity primary key,
    extract_id uuid        not null references extract,
    at         timestamptz not null,
    by         text        not null,
    by_name    text        not null,
    -- null for who only looks on
    side       text check (side in ('UNIT', 'AGENCY')),
    kind       text        not null,
    format     text        not null
);
create index on extract_download (extract_id, id);
create trigger kept before update or delete on extract_download for each row execute function refuse_change();

-- Workbooks of an extract's files, made when somebody asks for one and then kept.
create table extract_workbook (
    extract_id uuid        not null references extract,
    kind       text        not null,
    asked_at   timestamptz not null,
    sha256     text,
    size       bigint,
    primary key (extract_id, kind),
    check ((sha256 is null) = (size is null))
);
