/**
 * Programs that fill a database with as many cases as a measurement needs, and measure what runs without a service around
 * it. Nothing of the service uses them.
 */
@NullMarked
package cn.yongji.onestop.approval.measure;

import org.jspecify.annotations.NullMarked;
