/**
 * Programs that fill a database with as many cases as a measurement needs, and measure what runs without a service around
 * it. They are no part of the service, only built with it, and the bench of the local system starts them.
 */
@NullMarked
package cn.yongji.onestop.approval.measure;

import org.jspecify.annotations.NullMarked;
