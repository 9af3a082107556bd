package cn.yongji.onestop.platform.security;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.json.WireTypes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** The authentication of a request: the {@link Caller} its token names. */
final class CallerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt jwt) {
        var subject = Objects.requireNonNull(jwt.getSubject(), "TokenDecoder lets no token without a subject pass");
        return new CallerToken(new Caller(
                subject,
                text(jwt, "name").orElse(subject),
                roles(jwt.getClaims().get("roles")),
                text(jwt, "department")
                        .flatMap(it -> DepartmentCode.parse(it).value())
                        .orElse(null),
                text(jwt, "org").map(CallerToken::unit).orElse(null),
                text(jwt, "region").orElse(null)));
    }

    /** 统一社会信用代码 as the kernel writes it, however the issuer does; what is none is compared as it stands. */
    private static String unit(String org) {
        return WireTypes.uscc(org).value().map(Uscc::value).orElse(org);
    }

    // A token may name roles of other systems; they mean nothing here.
    private static Set<Role> roles(@Nullable Object claim) {
        var roles = EnumSet.noneOf(Role.class);
        if (claim instanceof Collection<?> names) {
            for (var name : names) Role.byWireName(String.valueOf(name)).ifPresent(roles::add);
        }
        return roles;
    }

    private static Optional<String> text(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerToken it && caller.equals(it.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
