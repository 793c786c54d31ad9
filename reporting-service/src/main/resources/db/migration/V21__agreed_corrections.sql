-- When the deciding result reached us: what was agreed of a result stands above what was known by then. Filled here with the
-- time of the event, which is earlier where a sender back-dates; a rebuild (mode REPLACE) is exact.
alter table dossier_state rename column result_agreed_at to result_arrived_at;
update dossier_state set result_arrived_at = result_at where result_event is not null and result_arrived_at is null;

-- Dossiers that count nowhere by agreement, and what was agreed or told beside what decides; null for nearly all.
alter table dossier_state add column excluded boolean not null default false;
alter table dossier_state add column agreed text;

-- Corrections that are in the figures, each once, and the days whose figures those of a reconciliation changed.
create table counted_correction (
    correction_id     uuid        primary key,
    reconciliation_id bigint      not null,
    site_id           int         not null,
    counted_at        timestamptz not null default now()
);
create index counted_correction_reconciliation on counted_correction (reconciliation_id);

create table corrected_day (
    reconciliation_id bigint not null,
    day               date   not null,
    primary key (reconciliation_id, day)
);

-- How far the corrections of a reconciliation are: counted, then closed again what was closed.
create table correction_round (
    reconciliation_id bigint      primary key,
    corrections       bigint      not null,
    reason            text        not null,
    requested_by      text        not null,
    counted_at        timestamptz, -- null until all are counted; what was closed by then is closed again
    completed_at      timestamptz
);

create table correction_closing (
    reconciliation_id bigint not null references correction_round,
    from_day          date   not null,
    to_day            date   not null,
    closing_id        bigint not null references closing,
    primary key (reconciliation_id, from_day, to_day)
);
