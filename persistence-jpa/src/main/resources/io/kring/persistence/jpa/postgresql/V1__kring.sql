-- Kring's tables on PostgreSQL.
--
-- ${table} stands for schema and prefix of a table, ${index} for the prefix of an index. Whoever runs this file with
-- Flyway sets both placeholders to the prefix. Instants are microseconds since 1970 in UTC, people are numbers of the
-- table person, enumerations are ordinals of the Java ones, which only grow at the end.
--
-- Each table is followed by `purpose | retention`, each column by `category: purpose`, and `| retention` where it is not
-- that of its table. Categories: key (an id or number without a meaning), personal (says something about a person),
-- content (what people wrote), setting (chosen for a community or by an operator), technical.

create table ${table}schema( -- which migrations were applied | as long as the tables
    version varchar(20) not null primary key, -- technical: version of a migration
    applied_at bigint not null -- technical: when it was applied
);

create table if not exists ${table}lock( -- rows that are locked so that one does a thing at one time | as long as the tables
    name varchar(40) not null primary key -- technical: what is done
);

create table ${table}person( -- people as Kring knows them | until the person is erased
    no bigint generated always as identity primary key, -- key: number under which all other tables hold them
    ref varchar(200) collate "C" not null unique, -- personal: the host's id
    handle varchar, -- personal: name for mentions
    status smallint not null, -- personal: active, guest, suspended or departed
    hides_own boolean not null -- personal: whether the list of their posts is switched off
);

create table ${table}alias( -- former ids of merged people and former URIs of moved pages | until their target is erased
    kind smallint not null, -- technical: 0 person, 1 page
    name_key varchar(200) collate "C" not null, -- personal: key of the former id or URI
    name varchar not null, -- personal: the former id or URI
    target bigint not null, -- key: the person, or the post of a page's conversation, that it means now
    at bigint not null, -- technical: since when
    primary key (kind, name_key)
);

create table ${table}place( -- where conversations are: communities, and pages of the host that a label guards | until it is deleted
    id bigint not null primary key, -- key: its number
    type smallint not null -- technical: 0 community, 1 page
);

create table ${table}community( -- communities with settings and counters | until it is deleted
    id bigint not null primary key references ${table}place (id), -- key: its place
    version int not null, -- technical: of the settings
    name varchar not null, -- content: its name
    name_key varchar collate "C" not null, -- content: the folded name, for order and search
    purpose varchar not null, -- content: what it is for
    lang varchar(40), -- setting: language mostly written there
    parent_id bigint, -- key: community it was split from
    kind smallint not null, -- setting: open, closed, secret, or the place of a page
    next_kind smallint, -- setting: announced kind
    next_kind_at bigint, -- setting: when the announced kind comes
    next_kind_by bigint, -- personal: who announced it | until it came, or the person is erased
    join_policy smallint not null, -- setting: how one becomes a member
    cap int, -- setting: the most members
    size_hint int not null, -- setting: from how many members size is remarked on
    sealed boolean not null, -- setting: never opened by any policy
    practice boolean not null, -- setting: for trying out
    archived boolean not null, -- setting: closed for writing
    question varchar, -- content: asked of who wants to join
    audience varchar(100), -- setting: for a page's place, the label of who reads it
    created_at bigint not null, -- technical: when it was started
    member_count int not null check (member_count >= 0), -- technical: how many members
    manager_count int not null check (manager_count >= 0), -- technical: how many community managers
    pin_count int not null check (pin_count >= 0) -- technical: how many pinned and featured posts
);
create index ${index}community_name on ${table}community (left(name_key, 200), id);
create index ${index}community_practice on ${table}community (id) where practice;
create index ${index}community_next on ${table}community (next_kind_at) where next_kind_at is not null;

create table ${table}theme( -- what communities are about | as long as the community
    place bigint not null, -- key: the community
    seq int not null, -- technical: order
    theme_key varchar(200) collate "C" not null, -- content: folded, for search
    theme varchar not null, -- content: as written
    primary key (place, seq)
);
create index ${index}theme_key on ${table}theme (theme_key, place);

create table ${table}setting( -- further settings of communities and pages | as long as the place
    place bigint not null, -- key: whose
    name varchar(100) not null, -- technical: which
    val varchar not null, -- setting: its value
    primary key (place, name)
);

create table ${table}membership( -- where people stand towards communities | until the person or community is erased
    person bigint not null, -- personal: who
    place bigint not null, -- key: the community
    status smallint not null, -- personal: pending, invited, member, left or banned
    role smallint not null, -- personal: member, moderator or community manager
    since bigint not null, -- personal: since when it is so
    by_person bigint, -- personal: who invited, removed or banned them
    answer varchar, -- personal: answer to the joining question | until the request is decided
    version int not null, -- technical: grows with every change
    primary key (person, place)
);
create index ${index}membership_place on ${table}membership (place, status, role desc, since, person);

create table ${table}membership_history( -- every change of a membership | until the person or community is erased
    id bigint generated always as identity primary key, -- key: order
    person bigint not null, -- personal: who
    place bigint not null, -- key: the community
    status smallint not null, -- personal: status from then on
    role smallint not null, -- personal: role from then on
    at bigint not null, -- personal: when
    by_person bigint -- personal: who did it
);
create index ${index}membership_history_place on ${table}membership_history (place, person, id);

create table ${table}contribution( -- posts and comments | until it is erased
    id bigint not null primary key, -- key: its number
    place bigint references ${table}place (id), -- key: where a post is; null for a comment
    post bigint not null references ${table}contribution (id), -- key: the post it belongs to; its own id for a post
    parent bigint, -- key: the comment a reply answers
    depth smallint not null, -- technical: level at which it is shown
    path varchar(200) collate "C" not null, -- technical: sorts a conversation
    kind varchar(40) not null, -- content: name of the kind
    answer boolean not null, -- content: whether a comment is an answer
    author bigint, -- personal: who wrote it | until the person is erased
    on_behalf_of bigint, -- personal: for whom it was written | until the person is erased
    origin bigint, -- key: the post that a share repeats
    state smallint not null, -- technical: from draft to erased
    state_reason varchar, -- content: why it is held or removed
    feed_pos bigint, -- technical: place in feeds, from when it first became visible
    title varchar, -- content: title
    body varchar not null, -- content: Markdown
    lang varchar(40), -- content: language
    details_v int not null, -- technical: version of the details
    details varchar not null, -- content: facts of the kind
    version int not null, -- technical: grows with every change
    accepted bigint, -- content: the accepted answer of a post
    locked boolean not null, -- setting: closed for comments
    created_at bigint not null, -- content: when it was first kept
    publish_at bigint, -- setting: when it is to be published
    published_at bigint, -- content: when it first became visible
    edited_at bigint, -- content: when it was last edited with a trace
    grace_until bigint, -- technical: until when a change leaves no trace
    move_to bigint, -- setting: community it is announced to move to
    move_at bigint, -- setting: when it moves
    move_by bigint -- personal: who announced that | until it moved, or the person is erased
);
create index ${index}contribution_place on ${table}contribution (place, feed_pos desc)
    include (author) where state = 3 and place is not null;
create index ${index}contribution_feed on ${table}contribution (feed_pos desc)
    include (place, author) where state = 3 and place is not null;
create index ${index}contribution_author on ${table}contribution (author, feed_pos desc)
    include (place, post) where state = 3;
create index ${index}contribution_post on ${table}contribution (post, path);
create index ${index}contribution_own on ${table}contribution (author, state, id desc) where state in (0, 1);
create index ${index}contribution_unseen on ${table}contribution (place, created_at)
    where state <> 3 and place is not null;
create index ${index}contribution_held on ${table}contribution (id) where state = 2;
create index ${index}contribution_publish on ${table}contribution (publish_at) where state = 1;
create index ${index}contribution_grace on ${table}contribution (grace_until) where grace_until is not null;
create index ${index}contribution_move on ${table}contribution (move_at) where move_at is not null;

create table ${table}page( -- pages of the host that have a conversation | until the conversation is erased
    post bigint not null primary key, -- key: the post of its conversation
    uri_key varchar(200) collate "C" not null unique, -- technical: key of the URI
    uri varchar not null, -- setting: the canonical URI
    owner bigint, -- personal: who is responsible for it | until the person is erased
    vanished_at bigint, -- technical: since when the host has it no more
    heard varchar, -- content: what was heard
    did varchar, -- content: what was done with it
    closed_at bigint -- content: when that was said
);

create table ${table}page_tie( -- discussions that pages are tied to | as long as both
    page bigint not null, -- key: the post of the page's conversation
    discussion bigint not null, -- key: the post in a community
    at bigint not null, -- technical: since when
    primary key (page, discussion)
);
create index ${index}page_tie_back on ${table}page_tie (discussion);

create table ${table}reference( -- mentions, hashtags, links and files of a contribution | as long as the contribution
    owner bigint not null, -- key: the contribution
    seq int not null, -- technical: order
    kind smallint not null, -- technical: mention, hashtag, link or file
    val_key varchar(200) collate "C" not null, -- content: key of the value, for search
    val varchar not null, -- content: hashtag, handle, URL or URI of a file
    person bigint, -- personal: who is mentioned | until the person is erased
    start_at int not null, -- technical: offset in the text
    end_at int not null, -- technical: offset after the last unit
    name varchar, -- content: name of a file
    media_type varchar(200), -- content: type of a file
    bytes bigint not null, -- content: size of a file
    feed_pos bigint, -- technical: the owner's place in feeds, so that the feed of a hashtag is read in order
    primary key (owner, seq)
);
create index ${index}reference_topic on ${table}reference (val_key, feed_pos desc)
    include (owner) where kind = 1 and feed_pos is not null;
create index ${index}reference_value on ${table}reference (kind, val_key, owner desc);

create table ${table}claim( -- who first attached a file | until the person is erased
    uri_key varchar(200) collate "C" not null primary key, -- content: key of the URI
    uri varchar not null, -- content: URI of the file
    owner bigint not null -- personal: who attached it first
);

create table ${table}revision( -- earlier texts | as long as the contribution
    target bigint not null, -- key: the contribution
    version int not null, -- technical: version that it had
    title varchar, -- content: title
    body varchar not null, -- content: Markdown
    at bigint not null, -- content: when it was replaced
    minor boolean not null, -- content: whether the edit was minor
    primary key (target, version)
);

create table ${table}link( -- posts that belong with other ones | as long as both posts
    post bigint not null, -- key: the post that says so
    other bigint not null, -- key: the other post
    kind smallint not null, -- content: related or a duplicate
    at bigint not null, -- content: since when
    primary key (post, other, kind)
);
create index ${index}link_other on ${table}link (other);

create table ${table}reaction( -- reactions | until taken back, or the person or target is erased
    target bigint not null, -- key: the contribution
    person bigint not null, -- personal: who
    slot varchar(40) not null, -- technical: one slot, or one a kind
    kind varchar(40) not null, -- personal: which reaction
    at bigint not null, -- personal: when
    seq bigint generated always as identity, -- technical: order
    primary key (target, person, slot)
);
create index ${index}reaction_seq on ${table}reaction (target, seq);
create index ${index}reaction_person on ${table}reaction (person, at);

create table ${table}tally( -- counters of contributions at rest | as long as the contribution
    target bigint not null, -- key: the contribution
    kind varchar(40) not null, -- technical: what is counted
    n int not null, -- technical: how many
    imported int not null, -- technical: how many more were counted elsewhere, without a row
    primary key (target, kind)
);

create table ${table}tally_delta( -- changes of counters | until folded
    id bigint generated always as identity primary key, -- key: order
    target bigint not null, -- key: the contribution
    kind varchar(40) not null, -- technical: what is counted
    n int not null -- technical: how many more
);
create index ${index}tally_delta_target on ${table}tally_delta (target);

create table ${table}follow( -- what people follow | until they stop, or the person is erased
    person bigint not null, -- personal: who
    what smallint not null, -- technical: 0 person, 1 community, 2 topic
    target bigint not null, -- personal: number of the person or community; 0 for a topic
    topic_key varchar(200) collate "C" not null, -- personal: key of the topic; empty for others
    topic varchar not null, -- personal: the topic; empty for others
    at bigint not null, -- personal: since when
    seq bigint generated always as identity, -- technical: order
    primary key (person, what, target, topic_key)
);
create index ${index}follow_target on ${table}follow (what, target, topic_key, person);

create table ${table}mute( -- what people do not want to see | until its end, or the person is erased
    person bigint not null, -- personal: who
    what smallint not null, -- technical: 0 person, 1 community, 2 topic
    target bigint not null, -- personal: number of the person or community; 0 for a topic
    topic_key varchar(200) collate "C" not null, -- personal: key of the topic; empty for others
    topic varchar not null, -- personal: the topic; empty for others
    until bigint, -- personal: when it ends; null for never
    primary key (person, what, target, topic_key)
);
create index ${index}mute_until on ${table}mute (until) where until is not null;

create table ${table}block( -- who has blocked whom, in both directions | until lifted, or one of the two is erased
    person bigint not null, -- personal: one of the two
    other bigint not null, -- personal: the other one
    own boolean not null, -- personal: whether this one asked for it
    at bigint not null, -- personal: since when
    primary key (person, other)
);

create table ${table}pin( -- posts above the stream of their community | until taken off or run out
    place bigint not null, -- key: the community
    post bigint not null, -- key: the post
    kind smallint not null, -- setting: pinned or featured
    since bigint not null, -- setting: since when
    until bigint, -- setting: when it comes off; null for never
    primary key (place, post)
);
create index ${index}pin_post on ${table}pin (post);
create index ${index}pin_until on ${table}pin (until) where until is not null;

create table ${table}read_mark( -- how far people have read feeds | 92 days
    person bigint not null, -- personal: who
    feed varchar(200) collate "C" not null, -- personal: key of the feed's name
    pos bigint not null, -- personal: up to which place
    at bigint not null, -- personal: when
    primary key (person, feed)
);
create index ${index}read_mark_at on ${table}read_mark (at);

create table ${table}seen( -- which featured posts people have seen | 92 days
    person bigint not null, -- personal: who
    post bigint not null, -- personal: the post
    at bigint not null, -- personal: when
    primary key (person, post)
);
create index ${index}seen_post on ${table}seen (post);
create index ${index}seen_at on ${table}seen (at);

create table ${table}post_read( -- who opened which post on which day, where the host measures reading | 35 days
    person bigint not null, -- personal: who
    post bigint not null, -- personal: the post
    on_day int not null, -- personal: when, in days
    primary key (post, on_day, person)
);
create index ${index}post_read_day on ${table}post_read (on_day);

create table ${table}post_reach( -- how many people read a post in its first 28 days | until the conversation is erased
    post bigint not null primary key, -- key: the post
    readers int not null -- technical: how many, but for its author
);

create table ${table}once( -- spent idempotency keys | 24 hours
    person bigint not null, -- personal: whose
    once_key varchar(100) collate "C" not null, -- technical: the key
    hash varchar(200) not null, -- technical: of the command and its content
    outcome varchar not null, -- technical: what came of it
    at bigint not null, -- technical: when
    primary key (person, once_key)
);
create index ${index}once_at on ${table}once (at);

create table ${table}recent_text( -- that people said something lately, for limits on how much and on the same | 24 hours
    seq bigint generated always as identity primary key, -- key: order
    person bigint not null, -- personal: who
    at bigint not null, -- personal: when
    digest varchar(64) not null -- personal: digest of the text and of who said it
);
create index ${index}recent_text_person on ${table}recent_text (person, at);
create index ${index}recent_text_at on ${table}recent_text (at);

create table ${table}external( -- ids that things have elsewhere | as long as the thing
    source varchar(100) not null, -- technical: where
    ext_key varchar(200) collate "C" not null, -- technical: key of the id there
    ext_id varchar not null, -- technical: the id there
    target bigint not null, -- key: the thing here
    primary key (source, ext_key)
);
create index ${index}external_target on ${table}external (target);

create table ${table}event( -- the event log | 30 days
    id bigint generated always as identity primary key, -- key: order of writing
    pos bigint unique, -- technical: order of delivery, given after the commit
    at bigint not null, -- technical: when it happened
    type varchar(100) not null, -- technical: type
    version int not null, -- technical: version of the type
    conversation varchar(220) not null, -- key: what it belongs to
    by_person bigint, -- personal: who did it
    about bigint, -- personal: to whom it happened
    flags smallint not null, -- technical: 1 quiet, 2 imported
    facts varchar not null -- technical: ids, names of constants and numbers
);
create index ${index}event_new on ${table}event (id) where pos is null;

create table ${table}sequencer( -- the next position in the event log | as long as the tables
    one smallint not null primary key, -- key: 1
    next bigint not null -- technical: the next position
);

create table ${table}subscriber( -- places of subscribers in the event log | until forgotten; of a node, 30 days after it was last there
    name varchar(60) collate "C" not null, -- technical: which subscriber
    node varchar(200) collate "C" not null, -- technical: on which node; empty for shared ones
    pos bigint not null, -- technical: up to which position it has received
    owner varchar(200) collate "C" not null, -- technical: token of who delivers; empty for nobody
    kept bigint not null, -- technical: grows whenever they keep their turn
    seen_at bigint not null, -- technical: when they last asked
    primary key (name, node)
);

create table ${table}stuck( -- events that a subscriber could not receive yet | until received or retried
    subscriber varchar(60) collate "C" not null, -- technical: which subscriber
    node varchar(200) collate "C" not null, -- technical: on which node; empty for shared ones
    event bigint not null, -- key: the event
    pos bigint not null, -- technical: its position
    attempts int not null, -- technical: how often it was tried
    next_try bigint not null, -- technical: not before this
    parked boolean not null, -- technical: whether it waits for an operator
    error varchar not null, -- technical: class of what was thrown last
    primary key (subscriber, node, event)
);
create index ${index}stuck_event on ${table}stuck (event);

create table ${table}node( -- numbers of nodes, all there are | as long as the tables
    no int not null primary key, -- key: the number
    owner varchar(200) collate "C" not null, -- technical: token of who has it; empty for nobody
    lease_until bigint not null, -- technical: until when, by their clock; 0 when it was given back
    used_until bigint not null -- technical: until when ids under it may have been made; never to be lowered
);

create table ${table}audit( -- the audit trail | two years
    id bigint generated always as identity primary key, -- key: order of writing
    at bigint not null, -- technical: when
    action varchar(100) not null, -- technical: what was done
    subject varchar(250) not null, -- key: on what
    personal varchar(36) not null, -- key: of the personal fields that go with it
    seal varchar(64) not null, -- technical: salted digest of the personal fields
    pos bigint unique, -- technical: place in the chain, given after the commit
    digest varchar(64) -- technical: of the chain up to and with this line
);
create index ${index}audit_new on ${table}audit (id) where pos is null;
create index ${index}audit_at on ${table}audit (at);

create table ${table}audit_personal( -- by whom, to whom and why, apart so that it can be erased | two years
    id varchar(36) not null primary key, -- key: named by the line of the trail
    by_person bigint, -- personal: who did it
    about bigint, -- personal: to whom
    words varchar, -- personal: the reason, in their own words
    salt varchar(64) not null -- technical: of the seal
);

create table ${table}audit_start( -- after which line the trail begins: the last one that was forgotten | as long as the tables
    one smallint not null primary key, -- key: 1
    pos bigint not null, -- technical: its place in the chain
    digest varchar(64) not null -- technical: of the chain up to there
);

create table ${table}house( -- what the house says of itself, at most one row | as long as the tables
    one smallint not null primary key, -- key: 1
    version int not null, -- technical: grows with every change
    mission varchar, -- content: the organisation's mission
    boards_word varchar, -- content: the board's word that time may be spent here
    said_at bigint -- content: when it was said last
);

create table ${table}rulebook( -- which rules hold where | until the community is deleted
    place bigint not null primary key, -- key: the community; 0 for the house
    version int not null, -- technical: grows with every change
    in_force bigint, -- content: the rules in force
    in_consultation bigint -- content: the draft in consultation
);

create table ${table}rules( -- versions of rules, and drafts of them | until the community is deleted
    id bigint not null primary key, -- key: its number
    place bigint not null, -- key: the community; 0 for the house
    version int not null, -- content: 1, 2, 3 of those that came into force; 0 before
    proposed_at bigint not null, -- content: when the draft was proposed
    consult_until bigint not null, -- content: until when people are asked about it
    conversation bigint, -- key: the post where it is talked about
    enacted_at bigint, -- content: since when it is in force
    replaced_at bigint -- content: since when it is not any more
);
create index ${index}rules_place on ${table}rules (place, version desc);
create index ${index}rules_replaced on ${table}rules (replaced_at) where replaced_at is not null;

create table ${table}rule( -- single rules | as long as their version
    rules bigint not null, -- key: the version
    no int not null, -- content: number of the rule
    title varchar not null, -- content: what it asks
    body varchar not null, -- content: more about it, Markdown
    primary key (rules, no)
);

create table ${table}acceptance( -- who has accepted which rules, shown to themselves alone | until two years after the rules were replaced, or the person is erased
    rules bigint not null, -- key: the version
    person bigint not null, -- personal: who
    at bigint not null, -- personal: when
    primary key (rules, person)
);
create index ${index}acceptance_person on ${table}acceptance (person);

create table ${table}profile( -- what people say they may be asked about | until they change it or are erased
    person bigint not null primary key, -- personal: who
    ask_me_about varchar not null -- personal: what, in their own words
);

create table ${table}interest( -- what people are interested in | until they change it or are erased
    person bigint not null, -- personal: who
    seq int not null, -- technical: order
    interest_key varchar(200) collate "C" not null, -- personal: key of the folded interest, by which people are found
    interest varchar not null, -- personal: the interest, in their own words
    primary key (person, seq)
);
create index ${index}interest_key on ${table}interest (interest_key, person);

create table ${table}case( -- what was reported, one case for each contribution | until seven months after it was decided
    id bigint not null primary key, -- key: its number
    target bigint not null, -- key: the post or comment
    post bigint not null, -- key: the post that it is or stands under
    place bigint not null, -- key: the community
    author bigint, -- personal: who wrote it
    version int not null, -- technical: grows with everything that happens to it
    round int not null, -- technical: 1, 2, 3: a report on a decided case begins another
    state smallint not null, -- content: open, claimed, upheld, rejected, appealed, confirmed or reversed
    escalated boolean not null, -- content: whether the neutral pool decides
    opened_at bigint not null, -- content: when the round began
    since bigint not null, -- content: since when somebody has to decide, or when it was decided
    claimed_by bigint, -- personal: who works on it
    claimed_at bigint, -- personal: since when
    title varchar, -- content: the title when the round began
    body varchar not null -- content: the text when the round began
);
create unique index ${index}case_target on ${table}case (target);
create index ${index}case_queue on ${table}case (place, since, id) where state in (0, 1, 4, 7);
create index ${index}case_pool on ${table}case (since, id);
create index ${index}case_author on ${table}case (author);

create table ${table}report( -- who reported what and why; nobody who decides is told who | as long as its case
    case_id bigint not null, -- key: the case
    round int not null, -- technical: the round
    person bigint not null, -- personal: who reported
    reason smallint not null, -- content: why, from a list
    words varchar not null, -- content: more about it
    at bigint not null, -- personal: when
    primary key (case_id, round, person)
);
create index ${index}report_person on ${table}report (person, at desc, case_id desc);

create table ${table}decision( -- decisions on cases with their reasons, and appeals | as long as its case
    case_id bigint not null, -- key: the case
    round int not null, -- technical: the round
    measure smallint, -- content: what was done; null where the reports were rejected
    applied boolean not null, -- technical: whether that changed anything
    rules bigint, -- key: version of the rules of which one is cited
    rule_no int, -- content: number of the rule
    rule_title varchar, -- content: the rule as it read
    reason varchar not null, -- content: why it was decided so
    by_person bigint not null, -- personal: who decided
    at bigint not null, -- content: when
    appeal varchar, -- personal: what the author says against it
    appealed_at bigint, -- personal: when
    answer varchar, -- content: the answer to the appeal
    answered_by bigint, -- personal: who decided on the appeal
    answered_at bigint, -- content: when
    reversed boolean not null, -- content: whether the measure was taken back
    primary key (case_id, round)
);

create table ${table}person_measure( -- measures on persons, which end by the clock | as long as its case
    case_id bigint not null, -- key: the case
    round int not null, -- technical: the round
    person bigint not null, -- personal: on whom
    place bigint, -- key: the community where it holds; null for all of Kring
    measure smallint not null, -- personal: slow mode, mute or suspension
    starts_at bigint, -- personal: from when on; null while it is proposed
    ends_at bigint not null, -- personal: until when
    pace bigint, -- content: the interval of a slow mode
    rule_title varchar, -- content: the rule that was cited, as it read
    seconder bigint, -- personal: who confirmed it
    lifted_at bigint, -- personal: when it was lifted or reversed
    lifted_by bigint, -- personal: who did so
    lift_reason varchar, -- content: why
    last_at bigint, -- personal: when they last said something under a slow mode
    primary key (case_id, round)
);
create index ${index}person_measure_person on ${table}person_measure (person) where lifted_at is null;

create table ${table}metric_person( -- numbers that stand for people in metrics alone | as long as they have marks, 92 days, or until the person is erased
    no bigint generated always as identity primary key, -- key: number in metrics
    person bigint not null unique -- personal: who
);

create table ${table}metric_day( -- on which days people took which step, where the host measures activity | 92 days
    no bigint not null, -- personal: number in metrics
    on_day int not null, -- personal: when, in days
    reads boolean not null, -- personal: whether they read
    reacts boolean not null, -- personal: whether they reacted, voted or commented
    contributes boolean not null, -- personal: whether they wrote a post
    primary key (no, on_day)
);
create index ${index}metric_day_day on ${table}metric_day (on_day);

create table ${table}metric_progress( -- how far windows have been closed, at most one row | as long as the tables
    one smallint not null primary key, -- key: 1
    since int not null, -- technical: the first day that was measured
    reading_since int, -- technical: the first day from which on reading was recorded; null while it is not
    closed int not null -- technical: the last day of which everything is counted
);

create table ${table}metric_window( -- windows that were published | as long as the tables
    span smallint not null, -- technical: week, four weeks, quarter or month
    last_day int not null, -- technical: the day with which it closed
    late boolean not null, -- technical: whether the people of a later day were counted
    holidays int not null, -- technical: how many of its days were on the host's list
    primary key (span, last_day)
);

create table ${table}metric_share( -- how many people took which step, as it was published | as long as the tables
    span smallint not null, -- technical: as in its window
    last_day int not null, -- technical: as in its window
    dimension smallint not null, -- technical: everybody, unit, place or class of roles
    cut_value varchar(200) collate "C" not null, -- technical: which one; empty for everybody
    step smallint not null, -- technical: read, reacted or contributed
    kind smallint not null, -- technical: counted, in words or withheld
    counted int, -- technical: how many; null unless counted
    population int, -- technical: of how many; null unless counted
    primary key (span, dimension, cut_value, last_day, step)
);

create table ${table}goal( -- goals of adoption | until they are withdrawn
    id bigint not null primary key, -- key: its number
    title varchar not null, -- content: the goal in words
    step smallint not null, -- setting: what is to be done: read, react or contribute
    share_kind smallint not null, -- setting: nested or exclusive
    percent varchar(40) not null, -- setting: of how many percent
    span smallint not null, -- setting: in how long a window
    dimension smallint not null, -- setting: of whom: everybody, a unit, place or class of roles
    cut_value varchar(200) collate "C" not null, -- setting: which one; empty for everybody
    due int not null, -- setting: until which day
    owner bigint not null, -- personal: who sees to it
    first_day int not null, -- technical: from which day on windows are looked at
    measured boolean not null, -- technical: whether the window of that day is the baseline
    own_percent varchar(40), -- content: the host's own figure from before
    own_source varchar, -- content: where that comes from
    follow_ups varchar not null -- setting: days on which it is looked at again
);

create table ${table}endorsement( -- who stands behind which goal, shown to themselves alone | as long as the goal, or until the person is erased
    goal bigint not null, -- key: the goal
    person bigint not null, -- personal: who
    at bigint not null, -- personal: since when
    primary key (goal, person)
);

insert into ${table}sequencer (one, next) values (1, 1);
insert into ${table}node (no, owner, lease_until, used_until) select n, '', 0, 0 from generate_series(0, 1022) n;
insert into ${table}lock (name) values ('people'), ('pages'), ('claims'), ('subscribers'), ('folding'), ('nodes'), ('imports'), ('rules'), ('audit'), ('cases'), ('metrics');
insert into ${table}schema (version, applied_at)
    values ('1', cast(extract(epoch from current_timestamp) * 1000000 as bigint));
