package cn.yongji.onestop.local.issuer.account;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts as people who log in at the form. */
public final class Accounts implements UserDetailsService {

    private final Map<String, Account> accounts;

    public Accounts(AccountFile file) {
        this.accounts = file.accounts();
    }

    public Collection<Account> all() {
        return accounts.values();
    }

    public @Nullable Account find(String id) {
        return accounts.get(id);
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        if (!accounts.containsKey(id)) {
            throw new UsernameNotFoundException(id);
        }
        return User.withUsername(id).password(id).authorities("account").build();
    }
}
