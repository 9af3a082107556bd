package cn.yongji.onestop.local.issuer.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code accounts.yaml}: people by id, and departments that each have a reviewer, a head and a system. */
@ConfigurationProperties("directory")
public record AccountFile(String region, Map<String, Person> people, Map<String, String> departments) {

    private static final Map<String, Desk> DESKS = desks();

    /** What the file says of one person. */
    public record Person(
            String name, List<String> roles, @Nullable String org) {}

    private record Desk(String role, String suffix) {}

    /** Every account by its id. */
    public Map<String, Account> accounts() {
        var accounts = new LinkedHashMap<String, Account>();
        people.forEach((id, person) ->
                accounts.put(id, new Account(id, person.name(), person.roles(), null, person.org(), region)));
        departments.forEach((code, name) -> DESKS.forEach((prefix, desk) -> {
            var id = prefix + "-" + code;
            accounts.put(id, new Account(id, name + desk.suffix(), List.of(desk.role()), code, null, region));
        }));
        return accounts;
    }

    private static Map<String, Desk> desks() {
        var desks = new LinkedHashMap<String, Desk>();
        desks.put("review", new Desk("reviewer", "审核员"));
        desks.put("head", new Desk("department-head", "负责人"));
        desks.put("system", new Desk("department-system", "业务系统"));
        return desks;
    }
}
