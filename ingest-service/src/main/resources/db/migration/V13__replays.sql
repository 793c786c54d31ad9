-- db-scheduler's table: a job is scheduled in the transaction of what it is for.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- Who repaired which events of the quarantine and sent them again, and how far that is. Never deleted: it is the record.
create table replay (
    id                bigint generated always as identity primary key,
    state             text        not null check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    dry_run           boolean     not null,
    filter            jsonb       not null,
    repair            jsonb       not null,
    organisation      text,       -- of who asked, where confined to one
    visible_sites     int[],      -- that the asking user could see; null for all
    requested_by      text        not null,
    requested_from    text        not null,
    created_at        timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    cancelled_by      text,
    events_total      bigint,     -- null until counted
    events_done       bigint      not null default 0,
    accepted          bigint      not null default 0,
    after_received_at timestamptz not null default '1970-01-01T00:00:00Z',
    after_event_id    uuid        not null default '00000000-0000-0000-0000-000000000000'
);

-- Why events stay (STAYS), what the accepted ones say (GAINS) and which dossiers they are of (DOSSIERS).
create table replay_count (
    replay_id bigint not null references replay,
    kind      text   not null check (kind in ('STAYS', 'GAINS', 'DOSSIERS')),
    code      text   not null,
    events    bigint not null,
    primary key (replay_id, kind, code)
);

-- Events of the quarantine that count now. The key is what keeps one from being accepted twice.
create table replayed_event (
    event_id    uuid        primary key,
    replay_id   bigint      not null references replay,
    received_at timestamptz not null
);
create index replayed_event_arrival on replayed_event using brin (received_at);

-- Accepted events on their way to the broker, many to a row, written in the transaction that accepts them.
create table replay_parcel (
    id        bigint generated always as identity primary key,
    replay_id bigint not null references replay,
    messages  bytea  not null
);
alter table replay_parcel alter column messages set storage external;
create index on replay_parcel (replay_id);

-- The dossiers a dry run has met; gone when it is over.
create table replay_dossier (
    replay_id    bigint  not null references replay,
    site_id      int     not null,
    code_profile text    not null,
    known        boolean not null, -- whether the ledger has an event of it
    primary key (replay_id, site_id, code_profile)
);
