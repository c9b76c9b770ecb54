package io.kring.example.extensions.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScimUsersTest {
    private static final String USER = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
    private final ScimUsers users = new ScimUsers();

    @Test
    void theEnterpriseUserOfTheStandardHasAUnitAndAManager() throws IOException {
        Person babs = users.read(sample("enterprise-user.json")).get(0);

        assertThat(babs.id()).isEqualTo(new PersonId("2819c223-7f76-453a-919d-413861904646"));
        assertThat(babs.name()).isEqualTo("Babs Jensen");
        assertThat(babs.handle()).contains("bjensen");
        assertThat(babs.units()).first().isEqualTo("Tour Operations");
        assertThat(babs.manager()).contains(new PersonId("26118915-6090-4610-87e4-49d8ca9f808d"));
        assertThat(babs.locale()).contains("en-US");
    }

    @Test
    void theSmallestUserHasItsUserNameForAName() throws IOException {
        Person smallest = users.read(sample("minimal-user.json")).get(0);

        assertThat(smallest.name()).isEqualTo("bjensen@example.com");
        assertThat(smallest.units()).isEmpty();
        assertThat(smallest.manager()).isEmpty();
        assertThat(smallest.status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void aGroupIsNobody() throws IOException {
        String group = sample("group.json");

        assertThatIllegalArgumentException().isThrownBy(() -> users.read(group)).withMessageContaining("user");
    }

    @Test
    void theManagerIsReadAsTheFinalTextHasItToo() {
        String user = "{" + USER + ",\"id\":\"1\",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":"
                + "{\"manager\":{\"value\":\"2\"}}}";

        assertThat(users.read(user).get(0).manager()).contains(new PersonId("2"));
    }

    @Test
    void whoIsNotActiveHasDeparted() {
        assertThat(users.read("{" + USER + ",\"id\":\"1\",\"active\":false}"))
                .extracting(Person::status)
                .containsExactly(PersonStatus.DEPARTED);
    }

    @Test
    void nonsenseIsRefusedAndSaysWhy() {
        for (String nonsense : List.of("", "{", "[]", "null", "{" + USER + "}", "{\"id\":\"1\"}")) {
            assertThatIllegalArgumentException()
                    .as(nonsense)
                    .isThrownBy(() -> users.read(nonsense))
                    .withMessageMatching("not JSON.*|neither a list.*");
        }
    }

    @Test
    void twoOfOneHandleAreMentionedByNeither() {
        ScimDirectory directory = new ScimDirectory();

        directory.replace(List.of(
                Person.named("1", "Ann").withHandle("ann"),
                Person.named("2", "Ann B").withHandle("Ann"),
                Person.named("3", "Bob").withHandle("bob")));

        assertThat(directory.byHandle(List.of("ann", "bob"))).containsOnlyKeys("bob");
        assertThat(directory.startingWith("an", 5)).extracting(Person::name).containsExactly("Ann", "Ann B");
        assertThat(directory.byId(List.of(new PersonId("1"), new PersonId("9"))))
                .hasSize(1);
    }

    private static String sample(String name) throws IOException {
        Path folder = Path.of(System.getProperty("kring.data", "../../../shared/data"), "scim");
        boolean there = Files.isDirectory(folder);
        assumeTrue(there || Boolean.getBoolean("kring.ci"), "the samples of SCIM are not here");
        return Files.readString(folder.resolve(name));
    }
}
