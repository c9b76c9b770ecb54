package io.kring.example.intranet.login;

import io.kring.example.veldstroom.content.Colleague;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Logs in whoever picks one of the twelve faces. A real host has its single sign-on here. */
@Component
class FaceLogin implements AuthenticationProvider {
    private final Faces faces;

    FaceLogin(Faces faces) {
        this.faces = faces;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Colleague colleague =
                faces.named(attempt.getName()).orElseThrow(() -> new BadCredentialsException("nobody of the twelve"));
        List<SimpleGrantedAuthority> roles = colleague.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(colleague.id().value(), null, roles);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
