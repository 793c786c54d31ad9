-- A key stays bound to its body for longer than its answer is kept: ids of events are made from it.
alter table bulk_answer alter column answer drop not null;
