/** A real Apache Kafka broker for one machine: one node that is its own controller. */
@NullMarked
package cn.yongji.onestop.local.broker;

import org.jspecify.annotations.NullMarked;
