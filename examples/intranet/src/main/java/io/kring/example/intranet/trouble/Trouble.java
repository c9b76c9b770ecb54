package io.kring.example.intranet.trouble;

/**
 * What people read when something did not work.
 *
 * @param what  happened
 * @param next  what to do
 * @param typed what they typed, so that none of it is lost; empty where they typed nothing
 */
record Trouble(int status, String what, String next, String typed) {}
