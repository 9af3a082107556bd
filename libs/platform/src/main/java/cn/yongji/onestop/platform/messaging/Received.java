package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event with the record it came in, in case it has to be put aside. */
record Received(EventEnvelope event, ConsumerRecord<String, byte[]> message) {}
