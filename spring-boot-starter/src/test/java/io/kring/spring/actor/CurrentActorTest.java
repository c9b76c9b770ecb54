package io.kring.spring.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.PlatformRole;
import io.kring.spi.Storage;
import io.kring.spring.Slice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class CurrentActorTest {
    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoIsLoggedInIsTheActorWithTheRolesOfTheirAuthorities() {
        login("ROLE_COMMS");

        Slice.kring()
                .withPropertyValues(
                        "kring.security.roles.platform-community-manager=ROLE_COMMS,ROLE_BOARD",
                        "kring.security.roles.administrator=ROLE_ADMIN")
                .run(context -> assertThat(context.getBean(CurrentActor.class).get())
                        .isEqualTo(Actor.of("ann").as(PlatformRole.PLATFORM_COMMUNITY_MANAGER)));
    }

    @Test
    void whenNobodyIsLoggedInTheActorIsAnonymous() {
        Slice.kring().run(context -> {
            CurrentActor current = context.getBean(CurrentActor.class);
            assertThat(current.get()).isEqualTo(Actor.anonymous());

            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken(
                            "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            assertThat(current.get()).isEqualTo(Actor.anonymous());
        });
    }

    @Test
    void aHostsOwnCurrentActorComesFirst() {
        Slice.kring().withBean(CurrentActor.class, () -> () -> Actor.of("e12")).run(context -> assertThat(
                        context.getBean(CurrentActor.class).get())
                .isEqualTo(Actor.of("e12")));
    }

    @Test
    void withoutSpringSecurityThereIsNone() {
        web().withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context)
                        .hasSingleBean(Kring.class)
                        .doesNotHaveBean(CurrentActor.class)
                        .doesNotHaveBean("kringActorArgument"));
    }

    @Test
    void withoutSpringWebThereIsNoArgument() {
        web().withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(context ->
                        assertThat(context).hasSingleBean(CurrentActor.class).doesNotHaveBean("kringActorArgument"));
    }

    @Test
    void aControllerTakesTheActorAsAnArgument() {
        login("ROLE_COMMS");

        web().withUserConfiguration(Web.class).run(context -> {
            MockMvc browser = MockMvcBuilders.webAppContextSetup(context).build();

            String answer = browser.perform(MockMvcRequestBuilders.get("/me"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(answer).isEqualTo("ann");
        });
    }

    private static WebApplicationContextRunner web() {
        return Slice.of(new WebApplicationContextRunner())
                .withBean(Storage.class, InMemoryStorage::new)
                .withBean(PeopleDirectory.class, PeopleDirectory::none);
    }

    private static void login(String... authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "ann", "", List.copyOf(AuthorityUtils.createAuthorityList(authorities))));
    }

    @EnableWebMvc
    @RestController
    static class Web {
        @GetMapping("/me")
        String me(Actor actor) {
            return actor.person().orElseThrow().value();
        }
    }
}
