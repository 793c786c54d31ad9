-- Looking for the embed code in the pages of sites: what came of it, newest last.
create table embed_check (
    id           bigint generated always as identity primary key,
    site_id      integer     not null references site,
    checked_at   timestamptz not null,
    -- Who asked for it; null where it was due.
    requested_by text,
    address      text        not null,
    outcome      text        not null,
    found        text
);
create index on embed_check (site_id, id);

-- One row per site that is checked: its newest check, and the next.
create table embed_check_plan (
    site_id       integer primary key references site,
    next_at       timestamptz not null,
    -- Set while a check is under way.
    running_since timestamptz,
    version       bigint      not null default 0,
    latest        bigint references embed_check,
    changed_at    timestamptz,
    check ((latest is null) = (changed_at is null))
);
create index on embed_check_plan (next_at);
