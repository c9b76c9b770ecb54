-- Kring's tables on H2; what each column holds is said in the file for PostgreSQL.
--
-- ${table} stands for schema and prefix of a table, ${index} for the prefix of an index. Whoever runs this file with
-- Flyway sets both placeholders to the prefix. Instants are microseconds since 1970 in UTC, people are numbers of the
-- table person, enumerations are ordinals of the Java ones, which only grow at the end.

create table ${table}schema(
    version varchar(20) not null primary key,
    applied_at bigint not null
);

create table if not exists ${table}lock(
    name varchar(40) not null primary key
);

create table ${table}person(
    no bigint generated always as identity primary key,
    ref varchar(200) not null unique,
    handle varchar,
    status smallint not null,
    hides_own boolean not null
);

create table ${table}alias(
    kind smallint not null,
    name_key varchar(200) not null,
    name varchar not null,
    target bigint not null,
    at bigint not null,
    primary key (kind, name_key)
);

create table ${table}place(
    id bigint not null primary key,
    type smallint not null
);

create table ${table}community(
    id bigint not null primary key references ${table}place (id),
    version int not null,
    name varchar not null,
    name_key varchar not null,
    purpose varchar not null,
    lang varchar(40),
    parent_id bigint,
    kind smallint not null,
    next_kind smallint,
    next_kind_at bigint,
    next_kind_by bigint,
    join_policy smallint not null,
    cap int,
    size_hint int not null,
    sealed boolean not null,
    practice boolean not null,
    archived boolean not null,
    question varchar,
    audience varchar(100),
    created_at bigint not null,
    member_count int not null check (member_count >= 0),
    manager_count int not null check (manager_count >= 0),
    pin_count int not null check (pin_count >= 0)
);
create index ${index}community_name on ${table}community (name_key, id);
create index ${index}community_practice on ${table}community (practice, id);
create index ${index}community_next on ${table}community (next_kind_at);

create table ${table}theme(
    place bigint not null,
    seq int not null,
    theme_key varchar(200) not null,
    theme varchar not null,
    primary key (place, seq)
);
create index ${index}theme_key on ${table}theme (theme_key, place);

create table ${table}setting(
    place bigint not null,
    name varchar(100) not null,
    val varchar not null,
    primary key (place, name)
);

create table ${table}membership(
    person bigint not null,
    place bigint not null,
    status smallint not null,
    role smallint not null,
    since bigint not null,
    by_person bigint,
    answer varchar,
    version int not null,
    primary key (person, place)
);
create index ${index}membership_place on ${table}membership (place, status, role desc, since, person);

create table ${table}membership_history(
    id bigint generated always as identity primary key,
    person bigint not null,
    place bigint not null,
    status smallint not null,
    role smallint not null,
    at bigint not null,
    by_person bigint
);
create index ${index}membership_history_place on ${table}membership_history (place, person, id);

create table ${table}contribution(
    id bigint not null primary key,
    place bigint references ${table}place (id),
    post bigint not null references ${table}contribution (id),
    parent bigint,
    depth smallint not null,
    path varchar(200) not null,
    kind varchar(40) not null,
    answer boolean not null,
    author bigint,
    on_behalf_of bigint,
    origin bigint,
    state smallint not null,
    state_reason varchar,
    feed_pos bigint,
    title varchar,
    body varchar not null,
    lang varchar(40),
    details_v int not null,
    details varchar not null,
    version int not null,
    accepted bigint,
    locked boolean not null,
    created_at bigint not null,
    publish_at bigint,
    published_at bigint,
    edited_at bigint,
    grace_until bigint,
    move_to bigint,
    move_at bigint,
    move_by bigint
);
create index ${index}contribution_place on ${table}contribution (place, state, feed_pos desc, author);
create index ${index}contribution_feed on ${table}contribution (state, feed_pos desc, place, author);
create index ${index}contribution_author on ${table}contribution (author, state, feed_pos desc, place);
create index ${index}contribution_post on ${table}contribution (post, path);
create index ${index}contribution_publish on ${table}contribution (state, publish_at);
create index ${index}contribution_grace on ${table}contribution (grace_until);
create index ${index}contribution_move on ${table}contribution (move_at);

create table ${table}page(
    post bigint not null primary key,
    uri_key varchar(200) not null unique,
    uri varchar not null,
    owner bigint,
    vanished_at bigint,
    heard varchar,
    did varchar,
    closed_at bigint
);

create table ${table}page_tie(
    page bigint not null,
    discussion bigint not null,
    at bigint not null,
    primary key (page, discussion)
);
create index ${index}page_tie_back on ${table}page_tie (discussion);

create table ${table}reference(
    owner bigint not null,
    seq int not null,
    kind smallint not null,
    val_key varchar(200) not null,
    val varchar not null,
    person bigint,
    start_at int not null,
    end_at int not null,
    name varchar,
    media_type varchar(200),
    bytes bigint not null,
    feed_pos bigint,
    primary key (owner, seq)
);
create index ${index}reference_topic on ${table}reference (kind, val_key, feed_pos desc, owner);
create index ${index}reference_value on ${table}reference (kind, val_key, owner desc);

create table ${table}claim(
    uri_key varchar(200) not null primary key,
    uri varchar not null,
    owner bigint not null
);

create table ${table}revision(
    target bigint not null,
    version int not null,
    title varchar,
    body varchar not null,
    at bigint not null,
    minor boolean not null,
    primary key (target, version)
);

create table ${table}link(
    post bigint not null,
    other bigint not null,
    kind smallint not null,
    at bigint not null,
    primary key (post, other, kind)
);
create index ${index}link_other on ${table}link (other);

create table ${table}reaction(
    target bigint not null,
    person bigint not null,
    slot varchar(40) not null,
    kind varchar(40) not null,
    at bigint not null,
    seq bigint generated always as identity,
    primary key (target, person, slot)
);
create index ${index}reaction_seq on ${table}reaction (target, seq);
create index ${index}reaction_person on ${table}reaction (person, at);

create table ${table}tally(
    target bigint not null,
    kind varchar(40) not null,
    n int not null,
    imported int not null,
    primary key (target, kind)
);

create table ${table}tally_delta(
    id bigint generated always as identity primary key,
    target bigint not null,
    kind varchar(40) not null,
    n int not null
);
create index ${index}tally_delta_target on ${table}tally_delta (target);

create table ${table}follow(
    person bigint not null,
    what smallint not null,
    target bigint not null,
    topic_key varchar(200) not null,
    topic varchar not null,
    at bigint not null,
    seq bigint generated always as identity,
    primary key (person, what, target, topic_key)
);
create index ${index}follow_target on ${table}follow (what, target, topic_key, person);

create table ${table}mute(
    person bigint not null,
    what smallint not null,
    target bigint not null,
    topic_key varchar(200) not null,
    topic varchar not null,
    until bigint,
    primary key (person, what, target, topic_key)
);
create index ${index}mute_until on ${table}mute (until);

create table ${table}block(
    person bigint not null,
    other bigint not null,
    own boolean not null,
    at bigint not null,
    primary key (person, other)
);

create table ${table}pin(
    place bigint not null,
    post bigint not null,
    kind smallint not null,
    since bigint not null,
    until bigint,
    primary key (place, post)
);
create index ${index}pin_post on ${table}pin (post);
create index ${index}pin_until on ${table}pin (until);

create table ${table}read_mark(
    person bigint not null,
    feed varchar(200) not null,
    pos bigint not null,
    at bigint not null,
    primary key (person, feed)
);
create index ${index}read_mark_at on ${table}read_mark (at);

create table ${table}seen(
    person bigint not null,
    post bigint not null,
    at bigint not null,
    primary key (person, post)
);
create index ${index}seen_post on ${table}seen (post);
create index ${index}seen_at on ${table}seen (at);

create table ${table}post_read(
    person bigint not null,
    post bigint not null,
    on_day int not null,
    primary key (post, on_day, person)
);
create index ${index}post_read_day on ${table}post_read (on_day);

create table ${table}post_reach(
    post bigint not null primary key,
    readers int not null
);

create table ${table}once(
    person bigint not null,
    once_key varchar(100) not null,
    hash varchar(200) not null,
    outcome varchar not null,
    at bigint not null,
    primary key (person, once_key)
);
create index ${index}once_at on ${table}once (at);

create table ${table}recent_text(
    seq bigint generated always as identity primary key,
    person bigint not null,
    at bigint not null,
    digest varchar(64) not null
);
create index ${index}recent_text_person on ${table}recent_text (person, at);
create index ${index}recent_text_at on ${table}recent_text (at);

create table ${table}external(
    source varchar(100) not null,
    ext_key varchar(200) not null,
    ext_id varchar not null,
    target bigint not null,
    primary key (source, ext_key)
);
create index ${index}external_target on ${table}external (target);

create table ${table}event(
    id bigint generated always as identity primary key,
    pos bigint unique,
    at bigint not null,
    type varchar(100) not null,
    version int not null,
    conversation varchar(220) not null,
    by_person bigint,
    about bigint,
    flags smallint not null,
    facts varchar not null
);
create index ${index}event_new on ${table}event (pos, id);

create table ${table}sequencer(
    one smallint not null primary key,
    next bigint not null
);

create table ${table}subscriber(
    name varchar(60) not null,
    node varchar(200) not null,
    pos bigint not null,
    owner varchar(200) not null,
    kept bigint not null,
    seen_at bigint not null,
    primary key (name, node)
);

create table ${table}stuck(
    subscriber varchar(60) not null,
    node varchar(200) not null,
    event bigint not null,
    pos bigint not null,
    attempts int not null,
    next_try bigint not null,
    parked boolean not null,
    error varchar not null,
    primary key (subscriber, node, event)
);
create index ${index}stuck_event on ${table}stuck (event);

create table ${table}node(
    no int not null primary key,
    owner varchar(200) not null,
    lease_until bigint not null,
    used_until bigint not null
);

create table ${table}audit(
    id bigint generated always as identity primary key,
    at bigint not null,
    action varchar(100) not null,
    subject varchar(250) not null,
    personal varchar(36) not null,
    seal varchar(64) not null,
    pos bigint unique,
    digest varchar(64)
);
create index ${index}audit_at on ${table}audit (at);

create table ${table}audit_personal(
    id varchar(36) not null primary key,
    by_person bigint,
    about bigint,
    words varchar,
    salt varchar(64) not null
);

create table ${table}audit_start(
    one smallint not null primary key,
    pos bigint not null,
    digest varchar(64) not null
);

create table ${table}house(
    one smallint not null primary key,
    version int not null,
    mission varchar,
    boards_word varchar,
    said_at bigint
);

create table ${table}rulebook(
    place bigint not null primary key,
    version int not null,
    in_force bigint,
    in_consultation bigint
);

create table ${table}rules(
    id bigint not null primary key,
    place bigint not null,
    version int not null,
    proposed_at bigint not null,
    consult_until bigint not null,
    conversation bigint,
    enacted_at bigint,
    replaced_at bigint
);
create index ${index}rules_place on ${table}rules (place, version desc);
create index ${index}rules_replaced on ${table}rules (replaced_at);

create table ${table}rule(
    rules bigint not null,
    no int not null,
    title varchar not null,
    body varchar not null,
    primary key (rules, no)
);

create table ${table}acceptance(
    rules bigint not null,
    person bigint not null,
    at bigint not null,
    primary key (rules, person)
);
create index ${index}acceptance_person on ${table}acceptance (person);

create table ${table}profile(
    person bigint not null primary key,
    ask_me_about varchar not null
);

create table ${table}interest(
    person bigint not null,
    seq int not null,
    interest_key varchar(200) not null,
    interest varchar not null,
    primary key (person, seq)
);
create index ${index}interest_key on ${table}interest (interest_key, person);

create table ${table}case(
    id bigint not null primary key,
    target bigint not null,
    post bigint not null,
    place bigint not null,
    author bigint,
    version int not null,
    round int not null,
    state smallint not null,
    escalated boolean not null,
    opened_at bigint not null,
    since bigint not null,
    claimed_by bigint,
    claimed_at bigint,
    title varchar,
    body varchar not null
);
create unique index ${index}case_target on ${table}case (target);
create index ${index}case_queue on ${table}case (place, since, id);
create index ${index}case_pool on ${table}case (since, id);
create index ${index}case_author on ${table}case (author);

create table ${table}report(
    case_id bigint not null,
    round int not null,
    person bigint not null,
    reason smallint not null,
    words varchar not null,
    at bigint not null,
    primary key (case_id, round, person)
);
create index ${index}report_person on ${table}report (person, at desc, case_id desc);

create table ${table}decision(
    case_id bigint not null,
    round int not null,
    measure smallint,
    applied boolean not null,
    rules bigint,
    rule_no int,
    rule_title varchar,
    reason varchar not null,
    by_person bigint not null,
    at bigint not null,
    appeal varchar,
    appealed_at bigint,
    answer varchar,
    answered_by bigint,
    answered_at bigint,
    reversed boolean not null,
    primary key (case_id, round)
);

create table ${table}person_measure(
    case_id bigint not null,
    round int not null,
    person bigint not null,
    place bigint,
    measure smallint not null,
    starts_at bigint,
    ends_at bigint not null,
    pace bigint,
    rule_title varchar,
    seconder bigint,
    lifted_at bigint,
    lifted_by bigint,
    lift_reason varchar,
    last_at bigint,
    primary key (case_id, round)
);
create index ${index}person_measure_person on ${table}person_measure (person);

create table ${table}metric_person(
    no bigint generated always as identity primary key,
    person bigint not null unique
);

create table ${table}metric_day(
    no bigint not null,
    on_day int not null,
    reads boolean not null,
    reacts boolean not null,
    contributes boolean not null,
    primary key (no, on_day)
);
create index ${index}metric_day_day on ${table}metric_day (on_day);

create table ${table}metric_progress(
    one smallint not null primary key,
    since int not null,
    reading_since int,
    closed int not null
);

create table ${table}metric_window(
    span smallint not null,
    last_day int not null,
    late boolean not null,
    holidays int not null,
    primary key (span, last_day)
);

create table ${table}metric_share(
    span smallint not null,
    last_day int not null,
    dimension smallint not null,
    cut_value varchar(200) not null,
    step smallint not null,
    kind smallint not null,
    counted int,
    population int,
    primary key (span, dimension, cut_value, last_day, step)
);

create table ${table}goal(
    id bigint not null primary key,
    title varchar not null,
    step smallint not null,
    share_kind smallint not null,
    percent varchar(40) not null,
    span smallint not null,
    dimension smallint not null,
    cut_value varchar(200) not null,
    due int not null,
    owner bigint not null,
    first_day int not null,
    measured boolean not null,
    own_percent varchar(40),
    own_source varchar,
    follow_ups varchar not null
);

create table ${table}endorsement(
    goal bigint not null,
    person bigint not null,
    at bigint not null,
    primary key (goal, person)
);

insert into ${table}sequencer (one, next) values (1, 1);
insert into ${table}node (no, owner, lease_until, used_until) select r.x, '', 0, 0 from system_range(0, 1022) r;
insert into ${table}lock (name) values ('people'), ('pages'), ('claims'), ('subscribers'), ('folding'), ('nodes'), ('imports'), ('rules'), ('audit'), ('cases'), ('metrics');
insert into ${table}schema (version, applied_at)
    values ('1', cast(extract(epoch from current_timestamp) * 1000000 as bigint));
