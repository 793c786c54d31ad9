-- How far each consumer of this service has read its topic; moved in the transaction that applies the messages.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);
