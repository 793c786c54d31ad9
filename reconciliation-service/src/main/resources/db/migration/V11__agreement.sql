-- The comparison that ended step 4; what both sides agree on is about the newest of them.
alter table comparison add column concluded_at timestamptz;

-- What the dossiers of that comparison come to, as soon as they are weighed.
create table weighing (
    comparison_id bigint      primary key references comparison,
    at            timestamptz not null,
    -- of each class, and of each field of FIELD_DIFF
    dossiers      jsonb       not null,
    -- EMC's figures of each site, and how many dossiers there are of each kind of finding
    weights       jsonb       not null
);

-- What follows from a class of findings, from one of its fields, or from one finding. Each change is a version of its own; the
-- newest line about a thing counts.
create table resolution (
    reconciliation_id bigint      not null references reconciliation,
    version           int         not null,
    comparison_id     bigint      not null references comparison,
    class             text        not null,
    field             text,
    finding           int,
    -- null where it was taken back
    remedy            text check (remedy in ('KEEP_EMC', 'TAKE_LOCAL', 'SEND_AGAIN', 'MEND_CATALOGUE', 'EXCLUDE')),
    reason            text        not null,
    by                text        not null,
    at                timestamptz not null,
    primary key (reconciliation_id, version),
    check (field is null or finding is null),
    check (remedy is not null or finding is not null)
);
create trigger kept before update or delete on resolution for each row execute function refuse_change();

-- Which side has agreed to which version. Only the newest version's count.
create table agreement (
    reconciliation_id bigint      not null references reconciliation,
    comparison_id     bigint      not null references comparison,
    version           int         not null,
    side              text        not null check (side in ('UNIT', 'AGENCY')),
    by                text        not null,
    at                timestamptz not null,
    primary key (reconciliation_id, comparison_id, version, side)
);
create trigger kept before update or delete on agreement for each row execute function refuse_change();

-- Carrying out what was agreed on, once for each reconciliation.
create table correction_run (
    reconciliation_id bigint      primary key references reconciliation,
    comparison_id     bigint      not null references comparison,
    version           int         not null,
    agreed_at         timestamptz not null,
    agreed_by         text        not null,
    started_at        timestamptz not null,
    started_by        text        not null,
    -- how many there are; null until they are written
    corrections       bigint,
    sent              bigint      not null default 0,
    published_at      timestamptz,
    -- what reporting-service says of them
    counted           bigint      not null default 0,
    snapshots         bigint[]    not null default '{}',
    completed_at      timestamptz
);

-- What changes of each dossier. Never changes once it is written, so that sending it again sends the same.
create table correction (
    reconciliation_id bigint not null references reconciliation,
    -- counts the corrections of a reconciliation, from 1
    number            int    not null,
    id                uuid   not null unique,
    -- the finding it follows from
    finding           int    not null,
    class             text   not null,
    site_id           int    not null,
    code_profile      text   not null,
    -- null where the dossier counts nowhere any more
    facts             jsonb,
    reason            text   not null,
    primary key (reconciliation_id, number)
);
create trigger kept before update or delete on correction for each row execute function refuse_change();

-- The indicators of each site: before the corrections, as promised by them, and after.
create table effect (
    reconciliation_id bigint      not null references reconciliation,
    moment            text        not null check (moment in ('BEFORE', 'PROMISED', 'AFTER')),
    site_id           int         not null,
    indicator         text        not null,
    numerator         bigint      not null,
    denominator       bigint      not null,
    at                timestamptz not null,
    primary key (reconciliation_id, moment, site_id, indicator)
);
create trigger kept before update or delete on effect for each row execute function refuse_change();
