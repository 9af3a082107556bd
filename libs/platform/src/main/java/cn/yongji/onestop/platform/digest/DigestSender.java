package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.digest.DigestListedV1;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.json.JsonMapper;

/** Says lists; few are under way at a time. */
final class DigestSender {
    private static final int UNDER_WAY = 64;

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;
    private final Queue<Future<?>> sent = new ArrayDeque<>();

    DigestSender(Producer<String, byte[]> producer, JsonMapper json) {
        this.producer = producer;
        this.json = json;
    }

    void send(DigestListedV1 list) {
        if (sent.size() >= UNDER_WAY) awaitFirst();
        sent.add(producer.send(new ProducerRecord<>(DigestListedV1.TOPIC, list.key(), json.writeValueAsBytes(list))));
    }

    /** @throws KafkaException if the broker did not take one: the lists are made again */
    void await() {
        while (!sent.isEmpty()) awaitFirst();
    }

    private void awaitFirst() {
        try {
            sent.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while saying what is held", e);
        } catch (ExecutionException e) {
            throw new KafkaException("what is held could not be said", e.getCause());
        }
    }
}
