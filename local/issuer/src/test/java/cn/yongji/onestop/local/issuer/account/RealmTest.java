package cn.yongji.onestop.local.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm that Keycloak imports in the container shape: the same people, systems and claims as here. */
class RealmTest {
    private static final Path FILE = Path.of("../../deploy/keycloak/onestop-demo-realm.json");
    private static final Path BARE = Path.of("../../deploy/keycloak/onestop-realm.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CLAIMS = Set.of("sub", "name", "roles", "department", "org", "region");

    private static JsonNode realm;
    private static Map<String, Account> accounts;

    @BeforeAll
    static void read() throws IOException {
        realm = JSON.readTree(Files.readString(FILE));
        var yaml = new YamlPropertySourceLoader().load("accounts", new ClassPathResource("accounts.yaml"));
        accounts = new Binder(ConfigurationPropertySources.from(yaml))
                .bind("directory", AccountFile.class)
                .get()
                .accounts();
    }

    @Test
    void the_realm_that_is_imported_unless_said_otherwise_is_the_same_without_anybody_in_it() throws IOException {
        var bare = (ObjectNode) realm.deepCopy();
        bare.remove("users");
        var clients = bare.putArray("clients");
        realm.path("clients").forEach(client -> {
            if (!accounts.containsKey(client.path("clientId").asString())) {
                clients.add(client);
            }
        });
        if (Boolean.getBoolean("realm.write")) {
            Files.writeString(BARE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bare) + "\n");
        }

        assertThat(JSON.readTree(Files.readString(BARE)))
                .as("It is written with -Drealm.write=true")
                .isEqualTo(bare);
        assertThat(clients).as("the pages that people log in on").hasSize(2);
    }

    @Test
    void it_has_the_roles_of_the_accounts() {
        var known = texts(realm.at("/roles/realm"), "name");

        assertThat(realm.path("realm").asString()).isEqualTo("onestop");
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(accounts.values().stream()
                        .flatMap(account -> account.roles().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_account_logs_in_and_nobody_else() {
        var people = byName(realm.path("users"), "username");
        people.values().removeIf(user -> user.has("serviceAccountClientId"));

        assertThat(people.keySet()).isEqualTo(accounts.keySet());
        accounts.forEach((id, account) -> {
            var user = people.get(id);
            assertThat(user.at("/credentials/0/value").asString()).as(id).isEqualTo(id);
            assertThat(told(user)).as(id).isEqualTo(told(account));
        });
    }

    @Test
    void every_account_is_a_client_that_fetches_a_token_with_the_same_claims() {
        var clients = byName(realm.path("clients"), "clientId");
        clients.keySet().removeAll(List.of("swagger-ui", "wall-board"));
        var robots = byName(realm.path("users"), "serviceAccountClientId");

        assertThat(clients.keySet()).isEqualTo(accounts.keySet());
        assertThat(robots.keySet()).isEqualTo(accounts.keySet());
        accounts.forEach((id, account) -> {
            var client = clients.get(id);
            assertThat(client.path("secret").asString()).as(id).isEqualTo(id);
            assertThat(client.path("publicClient").asBoolean()).as(id).isFalse();
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).as(id).isTrue();
            assertThat(told(robots.get(id))).as(id).isEqualTo(told(account));
        });
    }

    @Test
    void every_client_puts_the_same_claims_into_its_tokens() {
        for (var client : realm.path("clients")) {
            var mappers = client.path("protocolMappers");
            var claims = StreamSupport.stream(mappers.spliterator(), false)
                    .filter(mapper ->
                            mapper.at("/config/access.token.claim").asString("").equals("true"))
                    .map(mapper -> mapper.at("/config/claim.name").asString(""))
                    .filter(claim -> !claim.isEmpty())
                    .collect(Collectors.toSet());
            assertThat(claims).as(client.path("clientId").asString()).isEqualTo(CLAIMS);
        }
    }

    @Test
    void access_tokens_are_for_this_system_and_id_tokens_say_nothing_that_opens_it() {
        for (var client : realm.path("clients")) {
            var id = client.path("clientId").asString();
            var mappers = byName(client.path("protocolMappers"), "name");
            assertThat(mappers.get("audience")
                            .at("/config/included.custom.audience")
                            .asString())
                    .as(id)
                    .isEqualTo("onestop");
            assertThat(mappers.entrySet().stream()
                            .filter(it -> it.getValue()
                                    .at("/config/id.token.claim")
                                    .asString("")
                                    .equals("true"))
                            .map(Map.Entry::getKey))
                    .as(id)
                    .containsExactlyInAnyOrder("sub", "name");
        }
    }

    @ParameterizedTest
    @CsvSource({"swagger-ui, /swagger-ui/oauth2-redirect.html", "wall-board, /board/login.html"})
    void a_page_logs_in_with_a_proof_key_and_without_a_secret(String id, String comesBackTo) {
        var page = byName(realm.path("clients"), "clientId").get(id);

        assertThat(page.path("publicClient").asBoolean()).isTrue();
        assertThat(page.has("secret")).isFalse();
        assertThat(page.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(strings(page.path("redirectUris")))
                .contains("http://localhost:8080" + comesBackTo, "http://127.0.0.1:8080" + comesBackTo)
                .allMatch(address -> address.endsWith(comesBackTo));
        assertThat(strings(page.path("webOrigins"))).contains("http://localhost:8080", "http://127.0.0.1:8080");
    }

    @Test
    void nobody_gives_themselves_another_department() {
        var profile = new JsonMapper()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        var attributes = byName(profile.path("attributes"), "name");

        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (var attribute : List.of("account", "displayName", "department", "org", "region")) {
            assertThat(strings(attributes.get(attribute).at("/permissions/edit")))
                    .as(attribute)
                    .containsExactly("admin");
        }
    }

    /** What a token will say of this user. */
    private static Map<String, Object> told(JsonNode user) {
        var told = new HashMap<String, Object>();
        told.put("roles", strings(user.path("realmRoles")));
        user.path("attributes")
                .properties()
                .forEach(each -> told.put(each.getKey(), each.getValue().path(0).asString()));
        return told;
    }

    private static Map<String, Object> told(Account account) {
        var told = new HashMap<String, Object>();
        told.put("roles", account.roles());
        told.put("account", account.id());
        told.put("displayName", account.name());
        told.put("department", account.department());
        told.put("org", account.org());
        told.put("region", account.region());
        told.values().removeIf(value -> value == null);
        return told;
    }

    private static Map<String, JsonNode> byName(JsonNode list, String name) {
        var named = new HashMap<String, JsonNode>();
        for (var each : list) {
            if (each.has(name)) {
                assertThat(named.put(each.path(name).asString(), each))
                        .as(each.path(name).asString())
                        .isNull();
            }
        }
        return named;
    }

    private static Set<String> texts(JsonNode list, String name) {
        return new TreeSet<>(byName(list, name).keySet());
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
