-- db-scheduler's table: a task is scheduled in the transaction of the change it follows.
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

-- One reconciliation of a unit's figures with EMC's, as it stands.
create table reconciliation (
    id                bigint generated always as identity primary key,
    -- The unit that asks for it.
    organisation      text        not null,
    state             text        not null check (state in
        ('DRAFT', 'SUBMITTED', 'PERIOD', 'EXTRACT', 'COMPARISON', 'AGREEMENT', 'CORRECTION', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    version           bigint      not null default 0,
    letter_number     text        not null,
    letter_date       date        not null,
    technical_name    text        not null,
    technical_email   text        not null,
    technical_phone   text        not null,
    accountable_name  text        not null,
    accountable_email text        not null,
    accountable_phone text        not null,
    sites             integer[]   not null check (cardinality(sites) > 0),
    reason            text        not null,
    -- Agreed in step 2; both days count.
    period_from       date,
    period_to         date,
    -- The last day of the present step in Viet Nam; null where nobody is waited for.
    due_on            date,
    state_since       timestamptz not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    changed_at        timestamptz not null,
    changed_by        text        not null,
    check (period_from <= period_to),
    check ((period_from is null) = (period_to is null)),
    -- What follows step 2 has a period, what comes before has none.
    check (state in ('REJECTED', 'WITHDRAWN')
        or (period_from is not null) = (state in ('EXTRACT', 'COMPARISON', 'AGREEMENT', 'CORRECTION', 'CLOSED'))),
    check (due_on is null or state not in ('CLOSED', 'REJECTED', 'WITHDRAWN'))
);
create index on reconciliation (organisation, state);
create index on reconciliation (due_on) where due_on is not null;

-- Everything that was done, by whom and why. Only ever added to.
create table happening (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint      not null references reconciliation,
    at                timestamptz not null,
    actor             text        not null,
    actor_name        text        not null,
    -- null where the platform did it by itself
    side              text check (side in ('UNIT', 'AGENCY')),
    action            text        not null,
    state_before      text,
    state_after       text        not null,
    reason            text,
    -- what it was done with: a file, a period, a step
    subject           text
);
create index on happening (reconciliation_id, id);
-- A deadline is reminded of once before it and once after it.
create table reminder (
    reconciliation_id bigint      not null references reconciliation,
    due_on            date        not null,
    kind              text        not null check (kind in ('SOON', 'OVERDUE')),
    at                timestamptz not null,
    primary key (reconciliation_id, due_on, kind)
);

-- A side's wish to go back to an earlier step, which the other side has to agree to.
create table reopening (
    reconciliation_id bigint      not null references reconciliation,
    number            integer     not null,
    step              text        not null check (step in ('REQUEST', 'PERIOD', 'EXTRACT', 'COMPARISON', 'AGREEMENT')),
    reason            text        not null,
    asked_at          timestamptz not null,
    asked_by          text        not null,
    side              text        not null check (side in ('UNIT', 'AGENCY')),
    state             text        not null check (state in ('ASKED', 'AGREED', 'REFUSED', 'LAPSED')),
    decided_at        timestamptz,
    decided_by        text,
    primary key (reconciliation_id, number),
    check ((state = 'ASKED') = (decided_at is null))
);
create unique index on reopening (reconciliation_id) where state = 'ASKED';
