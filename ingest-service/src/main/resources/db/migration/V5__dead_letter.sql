-- Where messages are that a consumer could not apply. The messages themselves stay in the dead-letter topics.
create table dead_letter (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    consumer      text        not null,
    reason        text        not null,
    exception     text        not null,
    sent_at       timestamptz not null,
    size          int         not null,
    primary key (topic, partition, record_offset, consumer)
);

create index dead_letter_sent_at on dead_letter (sent_at);
