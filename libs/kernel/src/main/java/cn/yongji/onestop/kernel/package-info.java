/**
 * What the services share: how user input is parsed, identifiers, money, the working calendar and the event contracts.
 * Plain Java: no framework, no clock, no randomness.
 */
@NullMarked
package cn.yongji.onestop.kernel;

import org.jspecify.annotations.NullMarked;
