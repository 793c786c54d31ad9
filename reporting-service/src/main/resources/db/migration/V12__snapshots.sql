-- Closing a period: the job that freezes what reports say of it. One at a time.
create table closing (
    id           bigint      generated always as identity primary key,
    from_day     date        not null,
    to_day       date        not null check (to_day >= from_day),
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    steps_done   int         not null default 0,
    failure      text,
    finished_at  timestamptz
);

create unique index closing_running on closing (state) where state = 'RUNNING';

-- What a closing came to. The content is the text its hash is of; the columns repeat what lists and reports look for.
create table snapshot (
    id         bigint      primary key references closing,
    from_day   date        not null,
    to_day     date        not null,
    closed_at  timestamptz not null,
    data_until timestamptz,
    content    text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);

create index snapshot_by_period on snapshot (from_day, to_day, id desc);

-- A correction makes a new snapshot.
create function snapshots_are_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'Snapshots are immutable: % refused', tg_op using errcode = 'restrict_violation';
end;
$$;

create trigger snapshot_is_immutable before update or delete or truncate on snapshot
    for each statement execute function snapshots_are_immutable();
