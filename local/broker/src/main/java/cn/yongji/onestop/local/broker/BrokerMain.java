package cn.yongji.onestop.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Runs the broker as a process of its own: {@code --port N --controller-port N --data FOLDER}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws InterruptedException {
        var settings = BrokerSettings.of(args);
        try {
            FreePort.mustBeFree(settings.port(), "broker");
            FreePort.mustBeFree(settings.controllerPort(), "broker's controller");
            run(settings);
        } catch (PortTaken e) {
            giveUp(e.getMessage());
        } catch (IOException | KafkaException e) {
            giveUp("The broker cannot use the data folder " + settings.data() + ": " + e.getMessage());
        } catch (ExecutionException e) {
            giveUp("The broker started but could not create its topics: " + e.getCause());
        }
    }

    private static void run(BrokerSettings settings) throws IOException, ExecutionException, InterruptedException {
        var broker = new Broker(settings);
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "broker-stop"));
        Topics.createMissing(settings.port());
        System.out.println("broker ready on " + settings.port());
        broker.awaitStop();
    }

    private static void giveUp(String sentence) {
        System.err.println(sentence);
        // Kafka leaves threads behind when it fails half-way; only the end of the process ends them.
        Runtime.getRuntime().halt(1);
    }

    /** Where the broker listens and keeps its logs. */
    record BrokerSettings(int port, int controllerPort, Path data) {

        static BrokerSettings of(String[] args) {
            var port = 8092;
            var controllerPort = 8093;
            var data = Path.of(".data/broker");
            for (int i = 0; i + 1 < args.length; i += 2) {
                switch (args[i]) {
                    case "--port" -> port = Integer.parseInt(args[i + 1]);
                    case "--controller-port" -> controllerPort = Integer.parseInt(args[i + 1]);
                    case "--data" -> data = Path.of(args[i + 1]);
                    default -> throw new IllegalArgumentException("Unknown argument " + args[i]);
                }
            }
            return new BrokerSettings(port, controllerPort, data.toAbsolutePath());
        }
    }
}
