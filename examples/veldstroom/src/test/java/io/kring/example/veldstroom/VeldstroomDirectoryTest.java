package io.kring.example.veldstroom;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VeldstroomDirectoryTest {
    private final Veldstroom veldstroom = Veldstroom.read();
    private final VeldstroomDirectory directory = veldstroom.directory();

    @Test
    void thePilotHasElevenHundredAndEightyPeopleOfWhomSixtyOneWrite() {
        assertThat(directory.everybody()).hasSize(1_180);
        assertThat(directory.everybody()).filteredOn(Colleague::writes).hasSize(61);
        assertThat(directory.everybody())
                .filteredOn(colleague -> colleague.login().isPresent())
                .hasSize(12);
        assertThat(directory.everybody()).extracting(Colleague::handle).doesNotHaveDuplicates();
    }

    @Test
    void divisionsAreAsLargeAsTheOrganisationSays() {
        assertThat(directory.everybody().stream().collect(groupingBy(Colleague::unit, counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Aanleg & Onderhoud", 520L,
                        "Storing & Bedrijfsvoering", 190L,
                        "Klant & Markt", 160L,
                        "ICT & Data", 140L,
                        "Assetmanagement", 90L,
                        "Staf", 80L));
    }

    @Test
    void everybodyHasAManagerWhoIsThereUpToTheChair() {
        assertThat(directory.everybody())
                .filteredOn(colleague -> colleague.manager().isEmpty())
                .extracting(Colleague::name)
                .containsExactly("Ingrid Postma");
        assertThat(directory.everybody()).allMatch(colleague -> colleague
                .manager()
                .map(manager -> directory.colleague(manager).isPresent())
                .orElse(true));
    }

    @Test
    void cardsAreFoundByIdByHandleAndByAnyPartOfTheName() {
        PersonId mehmet = new PersonId("mehmet.yildirim");
        PersonId nobody = new PersonId("nobody");

        assertThat(directory.byId(List.of(mehmet, nobody, mehmet))).containsOnlyKeys(mehmet);
        assertThat(directory.byHandle(List.of("mehmetyildirim", "nobody")))
                .containsExactly(Map.entry("mehmetyildirim", mehmet));
        assertThat(directory.startingWith("yıld", 50)).extracting(Person::name).contains("Mehmet Yıldırım");
        assertThat(directory.startingWith("jan", 7)).hasSize(7);
    }

    @Test
    void rolesOnThePlatformComeFromTheHost() {
        assertThat(veldstroom.actor("bas.koster").has(PlatformRole.ADMINISTRATOR))
                .isTrue();
        assertThat(veldstroom.actor("mehmet.yildirim").roles()).isEmpty();
    }
}
