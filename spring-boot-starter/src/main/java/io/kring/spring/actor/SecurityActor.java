package io.kring.spring.actor;

import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in with Spring Security, under their name there, with the platform roles that their authorities give. */
record SecurityActor(Map<PlatformRole, Set<String>> roles) implements CurrentActor {
    @Override
    public Actor get() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || new AuthenticationTrustResolverImpl().isAnonymous(login)) {
            return Actor.anonymous();
        }
        Set<String> authorities = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Actor actor = Actor.of(login.getName());
        for (Map.Entry<PlatformRole, Set<String>> role : roles.entrySet()) {
            if (!Collections.disjoint(role.getValue(), authorities)) {
                actor = actor.as(role.getKey());
            }
        }
        return actor;
    }
}
