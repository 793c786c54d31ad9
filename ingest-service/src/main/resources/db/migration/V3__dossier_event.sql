-- The ledger: every accepted event as it was accepted, once, for ever. A month's partition is that of the arrival, so
-- back-dated events need no old partitions. All keys begin with the site, by which the ledger can be sharded.
create table dossier_event (
    site_id         int         not null,
    received_at     timestamptz not null,
    event_id        uuid        not null,
    event_time      timestamptz not null,
    status          smallint    not null,
    forms_reception smallint,
    forms_payments  smallint,
    level           smallint,
    is_from_dvcqg   smallint,
    is_dvcbc        smallint,
    user_type       smallint,
    sender_event_id boolean     not null,
    kind            text        not null,
    code_profile    text        not null,
    code_tthc       text,
    name_tthc       text,
    data            text,
    user_local      text,
    user_national   text,
    user_location   text,
    warnings        text[]      not null,
    primary key (site_id, received_at, event_id)
) partition by range (received_at);

create index dossier_event_dossier on dossier_event (site_id, code_profile);
create index dossier_event_arrival on dossier_event using brin (received_at) with (pages_per_range = 32, autosummarize = on);

comment on column dossier_event.event_id is 'Given at the door, or derived from the site and the sender''s EventId';
comment on column dossier_event.event_time is 'When it happened: the sender''s EventTime where it may back-date, else received_at';
comment on column dossier_event.user_local is 'Pseudonym of ID_local';
comment on column dossier_event.user_national is 'Pseudonym of ID_QG';

create trigger append_only before update or delete on dossier_event
    for each row execute function refuse_change();
create trigger append_only_truncate before truncate on dossier_event
    for each statement execute function refuse_change();

-- Events whose id the sender chose: the id is taken for ever, whatever month the repeat arrives in.
create table sender_event_id (
    event_id    uuid        primary key,
    site_id     int         not null,
    received_at timestamptz not null
);
