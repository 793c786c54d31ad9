-- How many pages a check read; until now one.
alter table embed_check add column pages integer not null default 1;
