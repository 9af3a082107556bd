/** A project's facts with valid defaults, for the tests of all features. */
package cn.yongji.onestop.intake.rules.facts;
