-- Rebuilding states and cells from the ledger: one row per run.
create table rebuild (
    id              uuid        primary key,
    mode            text        not null check (mode in ('CHECK', 'REPLACE')),
    state           text        not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    requested_by    text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    events          bigint      not null default 0,
    expected_events bigint      not null default 0,
    differences     bigint,
    failure         text
);

-- At most one at a time.
create unique index rebuild_running on rebuild (state) where state = 'RUNNING';

-- The first differences a run found.
create table rebuild_difference (
    rebuild_id uuid   not null references rebuild on delete cascade,
    number     int    not null,
    kind       text   not null,
    key        text   not null,
    live       text,
    rebuilt    text,
    primary key (rebuild_id, number)
);
