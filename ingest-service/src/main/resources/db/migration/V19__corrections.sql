-- Corrections agreed in reconciliations that are in the ledger, or on their way into it. The key is what keeps one from being
-- applied twice; a correction of a correction is another one.
create table applied_correction (
    id                uuid        primary key,
    reconciliation_id bigint      not null,
    site_id           int         not null,
    code_profile      text        not null,
    reason            text        not null,
    agreed_by         text        not null,
    agreed_at         timestamptz not null,
    applied_at        timestamptz not null,
    event_ids         uuid[]      not null
);
create index applied_correction_reconciliation on applied_correction (reconciliation_id);

create trigger append_only before update or delete on applied_correction
    for each row execute function refuse_change();
create trigger append_only_truncate before truncate on applied_correction
    for each statement execute function refuse_change();

-- Their events on the way to the broker, many to a row, written in the transaction that applies them.
create table correction_parcel (
    id       bigint generated always as identity primary key,
    messages bytea  not null
);
alter table correction_parcel alter column messages set storage external;
