-- When something was last heard of the corrections, or they were sent: without progress they are sent again.
alter table correction_run add column progressed_at timestamptz;
update correction_run set progressed_at = published_at;
