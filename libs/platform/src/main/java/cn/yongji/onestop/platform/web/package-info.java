/**
 * The edge of a service: who calls and what they may do, what is said when something is wrong, and how a wish is
 * recognised when it is sent twice.
 */
@NullMarked
package cn.yongji.onestop.platform.web;

import org.jspecify.annotations.NullMarked;
