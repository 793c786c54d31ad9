-- Whose figures a round is about, and what they were when it was complete: told again, it says the same.
alter table correction_round
    add column sites    int[] not null default '{}',
    add column from_day date,
    add column to_day   date,
    add column figures  jsonb;
