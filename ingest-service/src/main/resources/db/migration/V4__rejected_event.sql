-- The quarantine: events that could be attributed to a site but not accepted, redacted, by month of arrival.
create table rejected_event (
    site_id     int         not null,
    received_at timestamptz not null,
    event_id    uuid        not null,
    event_time  timestamptz not null,
    reason      text        not null,
    shape       text        not null,
    warnings    text[]      not null,
    fields      jsonb       not null,
    primary key (site_id, received_at, event_id)
) partition by range (received_at);

create index rejected_event_arrival on rejected_event (received_at, event_id);
create index rejected_event_id on rejected_event (event_id);
