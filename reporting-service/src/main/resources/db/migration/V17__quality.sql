-- How many of a day's events name a user. Null for days before this version, of which nobody knows: a rebuild (mode REPLACE)
-- fills them in.
alter table arrival_day add column with_user bigint;

-- Dossiers whose reception (Status 1) was never told: few, and looked for again and again.
create index dossier_state_never_received on dossier_state (site_id, received_at) where received_authority = 2;

-- The newest measurement of each site in use.
create table site_quality (
    site_id     int         primary key,
    measured_at timestamptz not null,
    day         date        not null,      -- the day up to which it was measured
    state       text        not null,
    score       numeric(5, 2),             -- of all checks; null where nothing could be measured
    connection  numeric(5, 2),             -- E1
    quality     numeric(5, 2),             -- E2
    results     jsonb       not null       -- check by check
);
