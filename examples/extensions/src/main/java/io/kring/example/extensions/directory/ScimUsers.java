package io.kring.example.extensions.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads users as SCIM writes them: one user, or a list of them (RFC 7643, 7644). The manager is read as an object, as the
 * final text has it, and as a list, as drafts and some providers have it.
 */
public final class ScimUsers {
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private final ObjectMapper json = new ObjectMapper();

    /**
     * The people in a document.
     *
     * @throws IllegalArgumentException if it is not JSON, neither a user nor a list, or a user has no id; it says which
     */
    public List<Person> read(String document) {
        JsonNode root = tree(document);
        if (isOf(root, LIST)) {
            List<Person> people = new ArrayList<>();
            root.path("Resources").forEach(user -> people.add(person(user)));
            return List.copyOf(people);
        }
        return List.of(person(root));
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "not JSON, at line " + broken.getLocation().getLineNr(), broken);
        }
    }

    private static Person person(JsonNode user) {
        String id = user.path("id").asText("");
        if (!isOf(user, USER) || id.isBlank()) {
            throw new IllegalArgumentException("neither a list nor a user with an id");
        }
        JsonNode enterprise = user.path(ENTERPRISE);
        String userName = user.path("userName").asText("");
        return new Person(
                new PersonId(id),
                first(user.path("displayName"), user.path("name").path("formatted"), user.path("userName"))
                        .orElse(id),
                Optional.of(local(userName)).filter(handle -> !handle.isEmpty()),
                Stream.of("department", "division", "organization")
                        .flatMap(unit -> first(enterprise.path(unit)).stream())
                        .toList(),
                manager(enterprise.path("manager")),
                first(user.path("preferredLanguage"), user.path("locale")),
                user.path("active").asBoolean(true) ? PersonStatus.ACTIVE : PersonStatus.DEPARTED);
    }

    /** What stands before the domain of a user name that is an address. */
    private static String local(String userName) {
        int at = userName.indexOf('@');
        return at < 0 ? userName : userName.substring(0, at);
    }

    private static Optional<PersonId> manager(JsonNode given) {
        JsonNode one = given.isArray() ? given.path(0) : given;
        return first(one.path("value"), one.path("managerId")).map(PersonId::new);
    }

    private static Optional<String> first(JsonNode... values) {
        return Stream.of(values)
                .map(value -> value.asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static boolean isOf(JsonNode node, String schema) {
        for (JsonNode named : node.path("schemas")) {
            if (schema.equals(named.asText())) {
                return true;
            }
        }
        return false;
    }
}
