package io.kring.persistence.jpa.internal.read;

/** Queries for what the house says of itself and for rules, composed once. Parameters after the viewer's stand with each. */
final class HouseSql {
    /** {@code me} reads the house: who has not left, and the anonymous where they read what is open. */
    private static final String READS_HOUSE = "(me.status <> 3 and (cast(?1 as varchar) is not null or me.reads_open))";

    private static final String RULES = """
            @x.id as @x_id, @x.place as @x_place, @x.version as @x_version, @x.proposed_at as @x_proposed,
            @x.consult_until as @x_until, @conversation as @x_conversation, @x.enacted_at as @x_enacted,
            @x.replaced_at as @x_replaced, @rules as @x_rules""";

    private static final String CONVERSATION = """
            (select t.id from {contribution} t join {community} k on k.id = t.place @standing
              where t.id = @x.conversation and @finds)""";

    private static final String ACCEPTED =
            "exists (select 1 from {acceptance} y where y.rules = f.id and y.person = me.no) as accepted";

    private static final String BOOK = """
            left join {rulebook} b on b.place = @place
            left join {rules} f on f.id = b.in_force
            left join {rules} d on d.id = b.in_consultation""";

    private static final String HOUSE = """
            select coalesce(h.version, 0) as h_version, h.mission, h.boards_word, h.said_at,
            @accepted,
            @inForce,
            @inConsultation
            from @me left join {house} h on h.one = 1
            @book
            where @readsHouse""".replace("@book", BOOK.replace("@place", "0"));

    private static final String COMMUNITY = """
            select k.id as k_id, k.name as k_name, k.kind as k_kind, k.sealed, k.archived,
            case when m.status = 2 then m.role end as k_role,
            @accepted,
            @inForce,
            @inConsultation
            from @me join {community} k on k.id = cast(?7 as bigint) @standing
            @book
            where @known""".replace("@book", BOOK.replace("@place", "k.id"));

    private static final String HISTORY = """
            select @history
            from @me join {community} k on k.id = cast(?7 as bigint) @standing
            join {rules} r on r.place = k.id and r.version between 1 and cast(?8 as int)
            where @known
            order by r.version desc limit cast(?9 as int)""";

    private static final String HISTORY_OF_HOUSE = """
            select @history
            from @me join {rules} r on r.place = 0 and r.version between 1 and cast(?8 as int)
            where @readsHouse
            order by r.version desc limit cast(?9 as int)""";

    final Query house;

    /** 7 community. */
    final Query community;

    /** 7 community, 8 highest version, 9 how many. */
    final Query history;

    /** 8 highest version, 9 how many. */
    final Query historyOfHouse;

    HouseSql(Reading reading) {
        house = query(reading, HOUSE);
        community = query(reading, COMMUNITY);
        history = query(reading, HISTORY);
        historyOfHouse = query(reading, HISTORY_OF_HOUSE);
    }

    private static Query query(Reading reading, String text) {
        return new Query(reading.spoken(text.replace("@accepted", ACCEPTED)
                .replace("@inForce", rules(reading, "f"))
                .replace("@inConsultation", rules(reading, "d"))
                .replace("@history", rules(reading, "r"))
                .replace("@me", reading.me())
                .replace("@readsHouse", READS_HOUSE)
                .replace("@standing", Guard.STANDING)
                .replace("@finds", Guard.FINDS_POST)
                .replace("@known", Guard.KNOWN)));
    }

    private static String rules(Reading reading, String alias) {
        return RULES.replace("@conversation", CONVERSATION)
                .replace("@rules", reading.rules(alias + ".id"))
                .replace("@x", alias);
    }
}
