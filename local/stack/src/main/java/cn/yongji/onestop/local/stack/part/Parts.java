package cn.yongji.onestop.local.stack.part;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.app.Apps;
import cn.yongji.onestop.local.stack.app.Jars;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole system as a list of processes. */
public final class Parts {

    private static final Map<String, String> UNPACKED = Map.of(
            "issuer", "local/issuer",
            "intake-service", "intake-service",
            "approval-service", "approval-service",
            "ledger-service", "ledger-service",
            "coordination-service", "coordination-service",
            "gateway", "gateway");

    /** It keeps the public log, which the witness signs. */
    private static final String LOGGING = "ledger-service";

    /** They print plans and receipts, with two fonts of ten megabytes. */
    private static final Set<String> PRINTING = Set.of("intake-service", LOGGING);

    private final Settings settings;
    private final Folders folders;
    private final Ports ports;
    private final Jars jars;
    private final Apps apps;
    private final Database database;
    private final Witness witness;

    public Parts(Settings settings) {
        this.settings = settings;
        this.folders = settings.folders();
        this.ports = settings.ports();
        this.jars = new Jars(settings.home());
        this.apps = new Apps(folders.app());
        this.database = new Database(settings, jars);
        this.witness = new Witness(settings, jars);
    }

    public List<Part> all() throws StackFailure {
        var parts = new ArrayList<Part>();
        database.part().ifPresent(parts::add);
        parts.add(broker());
        parts.add(issuer());
        parts.add(witness.part());
        parts.addAll(services("intake", "application intake"));
        parts.addAll(services("approval", "department reviews"));
        parts.addAll(services("ledger", "ledger"));
        parts.addAll(services("coordination", "coordination"));
        parts.add(gateway());
        return parts;
    }

    /** Unpacks what is started from unpacked jars. Only whoever holds the data folder may. */
    public void unpack() throws StackFailure {
        for (var app : UNPACKED.entrySet()) {
            apps.unpack(app.getKey(), jars.find(app.getValue(), "onestop-" + app.getKey()));
        }
    }

    /** Which database is used, in words. */
    public String databaseInWords() {
        return database.inWords();
    }

    /** Where the database is. */
    public String databaseUri() {
        return database.uri();
    }

    private Part broker() throws StackFailure {
        var arguments = List.of(
                "--port", String.valueOf(ports.broker()),
                "--controller-port", String.valueOf(ports.controller()),
                "--data", folders.of("broker").toString());
        return new Part(
                "broker",
                "event bus (Apache Kafka)",
                Layer.FOUNDATION,
                List.of(ports.broker(), ports.controller()),
                Java.command("192m", jars.find("local/broker", "onestop-broker"), arguments),
                Map.of(),
                new Readiness.Says("broker ready on " + ports.broker()));
    }

    private Part issuer() {
        return new Part(
                "issuer",
                "login (OpenID Connect)",
                Layer.FOUNDATION,
                List.of(ports.issuer()),
                Java.command("64m", apps.path("issuer"), List.of()),
                Map.of(
                        "SERVER_PORT", String.valueOf(ports.issuer()),
                        "OIDC_ISSUER", ports.issuerUrl(),
                        "GATEWAY_URL", ports.gatewayUrl(),
                        "ISSUER_DATA", folders.of("issuer").toString()),
                answers(ports.issuer(), "/.well-known/openid-configuration"));
    }

    /** All instances of a service; the first has its name. */
    private List<Part> services(String name, String purpose) throws StackFailure {
        var instances = new ArrayList<Part>();
        for (var port : ports.of(name)) {
            var number = instances.size() + 1;
            instances.add(service(number == 1 ? name : name + "-" + number, name + "-service", port, purpose));
        }
        return instances;
    }

    private Part service(String name, String module, int port, String purpose) throws StackFailure {
        var environment = common(port);
        environment.put("MONGODB_URI", database.uri());
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.broker());
        if (module.equals(LOGGING)) {
            environment.putAll(witness.toldToTheLog());
            // What hangs in the hall here is nobody's project.
            environment.put("ONESTOP_LEDGER_BOARD_HALL", "true");
        }
        return spring(name, module, List.of(port), purpose, Layer.SERVICE, environment);
    }

    private Part gateway() {
        var environment = common(ports.gateway());
        environment.put("INTAKE_URL", ports.urls("intake"));
        environment.put("APPROVAL_URL", ports.urls("approval"));
        environment.put("LEDGER_URL", ports.urls("ledger"));
        environment.put("COORDINATION_URL", ports.urls("coordination"));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.gatewayWatch()));
        return spring(
                "gateway",
                "gateway",
                List.of(ports.gateway(), ports.gatewayWatch()),
                "single entry",
                Layer.EDGE,
                environment);
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("OIDC_ISSUER", ports.issuerUrl());
        environment.put("OIDC_AUDIENCE", "onestop");
        return environment;
    }

    /** The last of its ports is the one that tells how it is. */
    private Part spring(
            String name,
            String module,
            List<Integer> ports,
            String purpose,
            Layer layer,
            Map<String, String> environment) {
        return new Part(
                name,
                purpose,
                layer,
                ports,
                Java.command(PRINTING.contains(module) ? "288m" : "160m", apps.path(module), List.of()),
                environment,
                answers(ports.getLast(), "/actuator/health/readiness"));
    }

    private static Readiness answers(int port, String path) {
        return new Readiness.Answers(URI.create(Ports.url(port) + path));
    }
}
